// Both word tables with what every feature brings, for the tests that walk all of them.
import { brought } from './index'
import { en as early } from './en'
import * as zhEarly from './zh'

import.meta.glob('../features/*/words/index.ts', { eager: true })
export const zh = { ...zhEarly, ...brought.zh }
export const en = { ...early, ...brought.en }
