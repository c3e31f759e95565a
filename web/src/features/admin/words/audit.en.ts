import type { audit as zh } from './audit.zh'

export const audit: typeof zh = {
  title: 'Security log',
  says: 'Sign-ins, passwords, accounts and administrators, by day. Nothing here counts sign-ins or measures anybody.',
  day: 'Which day',
  at: 'Time',
  deed: 'What',
  account: 'Whose account',
  by: 'By',
  from: 'Address',
  note: 'Note',
  none: 'Nothing on this day.',
  noneSay: 'Try another day.',
  before: 'Day before',
  after: 'Day after',
}
