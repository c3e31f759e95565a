import type { burden as zh } from './burden.zh'

const times = (n: number) => (n === 1 ? 'once' : `${n} times`)
const fields = (n: number) => (n === 1 ? 'one field' : `${n} fields`)

export const burden: typeof zh = {
  title: year => `Burden of ${year}`,
  year: 'Year',
  yearOf: year => String(year),
  body: 'Unit',
  whole: 'The whole district',
  says: (name, entries, n) =>
    `${name} made ${entries === 1 ? 'one entry' : `${entries} entries`} that were asked for, ${fields(n)} in all.`,
  saved: saved =>
    ` One entry may serve several demands: ${saved === 1 ? 'one entry was' : `${saved} entries were`} not needed.`,
  by: 'Who asked',
  issuer: 'Asked by',
  nobody: 'Nobody in particular',
  entries: 'Entries',
  fields: 'Fields',
  month: n => ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][n - 1]!,
  what: 'What was asked',
  demand: 'Demand',
  bearer: 'Owed by',
  each: 'Each time',
  items: fields,
  besides: "With another's record",
  times,
  besidesHow: "“With another's record”: one record served this demand too, and nothing was entered for it.",
  drop: 'What could be dropped',
  same: (one, other) => `“${one}” and “${other}” ask for the same`,
  sameHow: 'Material of one kind is reported once at most. One record serves both; either could be ended.',
  toRules: 'End one of them',
  noSame: 'No two duties ask for the same.',
  dull: 'Lines of a scheme that told nobody apart in three years are listed when it is tried out.',
  bodies: 'One unit at a time',
  bodiesHow:
    'In official order. There are no figures of units here, no ranking and no comparison: how much was entered says nothing about how well anybody works.',
  back: 'Back to the district',
  how: 'How this is counted',
  howList: [
    'Only what was entered: what is owed and was not entered counts nothing, and what was entered late counts like the rest.',
    'A record is one entry, under the demand that asks for the most fields; further demands that it serves are not counted again.',
    'Fields are those that the catalogue and the types of matters require. Signing and approving have nothing to fill in and are not counted.',
    'By body and month, never by person, and without any timing.',
  ],
  none: 'Nothing that was asked for has been entered this year',
  noneSay: 'Once records, reasons or progress of matters are entered, who asked for them is listed here by month.',
  noneSayReduces:
    'Once organisations enter something, who asked for it is listed here by month. Set duties and deadlines first.',
  toRecord: 'Record an activity',
  toResponsibility: 'Responsibilities',
}
