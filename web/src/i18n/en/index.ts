// The same areas as ../zh/index.ts; the type says when one is missing.
import type * as zh from '../zh'
import { common } from './common'
import { keys } from './keys'
import { parts } from './parts'
import { shell } from './shell'
import { signIn } from './sign-in'
import { standing } from './standing'
import { today } from './today'
import { board } from './board'
import { recording } from './recording'
import { obligation } from './obligation'
import { records } from './records'
import { leader } from './leader'
import { mine } from './mine'
import { rules } from './rules'
import { importing } from './importing'

export const en: typeof zh = { common, shell, standing, parts, keys, signIn, today, board, recording, obligation, records, leader, mine, rules, importing }
