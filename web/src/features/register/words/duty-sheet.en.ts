import { many } from '@/i18n/words'
import type { dutySheet as zh } from './duty-sheet.zh'

export const dutySheet: typeof zh = {
  title: 'Duty sheet',
  of: name => `Duties of ${name}`,
  how: "What has begun this quarter, and what is older and not settled. It prints as you see it; every line comes from the records and nothing is filled in again. Members' own hours and what meetings agreed on are not on it; they are under Today and Mine.",
  quarter: (year, n) => `Q${n} ${year}`,
  sub: quarter => `${quarter}, and what is older and not settled`,
  asKnown: day => `as of ${day}, as known on that day`,
  counts: (rows, unsettled) => `${rows} in all, ${unsettled} not settled`,
  number: 'No.',
  what: 'Duty',
  window: 'Window',
  last: 'Last day',
  standing: 'Standing',
  why: 'Record or reason',
  sum: 'Made from the records; nothing is reported twice. Whoever thinks a standing wrong may contest it in the system, or in writing to the organisation above. A last day with * is provisional until the holidays are published.',
  secretary: 'Secretary',
  checked: 'Checked',
  signedOn: year => `${year} / ____ / ____`,
  ledger: leaves =>
    `Made from ${many(leaves, 'entry', 'entries')} of the ledger. Scan the square and sign in to see the same list for the same day, with what each line rests on.`,
  qr: 'The address of this sheet',
  nothing: 'Nothing is owed in this quarter.',
  nothingSay:
    'Choose another day; where no duties are in force yet, the work committee adopts them under Responsibility.',
}
