// Every page in dark: colours are all that dark changes.
import { axeEverywhere, few } from './axe.mjs'

axeEverywhere('dark', { kept: { 'jinze.theme': 'dark' }, rules: ['color-contrast', 'link-in-text-block'], photographed: few })
