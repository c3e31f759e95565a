// The same areas as ../zh/index.ts; the type says when one is missing.
import type * as zh from '../zh'
import * as closed from './closed'
import { common } from './common'
import { keys } from './keys'
import { parts } from './parts'
import { shell } from '@/shell/words/shell.en'
import { signIn } from '@/features/session/words/sign-in.en'
import { standing } from './standing'
import { today } from '@/features/today/words/today.en'
import { mending } from '@/features/today/words/mending.en'
import { waiting } from '@/features/today/words/waiting.en'
import { words } from './words'
import { board } from '@/features/board/words/board.en'
import { recording } from '@/features/record/words/recording.en'
import { obligation } from '@/features/obligation/words/obligation.en'
import { records } from '@/features/record/words/records.en'
import { leader } from '@/features/leader/words/leader.en'
import { orgs } from '@/features/register/words/orgs.en'
import { views } from '@/features/register/words/views.en'
import { person } from '@/features/register/words/person.en'
import { account } from '@/features/session/words/account.en'
import { finding } from '@/shell/words/finding.en'

export const en: typeof zh = {
  ...closed,
  common,
  shell,
  standing,
  parts,
  keys,
  signIn,
  today,
  mending,
  waiting,
  words,
  board,
  recording,
  obligation,
  records,
  leader,
  orgs,
  views,
  person,
  account,
  finding,
}
