import type { mending as zh } from './mending.zh'

export const mending: typeof zh = {
  line: n =>
    `${n} recorded meeting${n === 1 ? ' says' : 's say'} not how long ${n === 1 ? 'it' : 'they'} took or what was agreed, so that something is not counted yet`,
  open: 'Complete them',
  title: 'What these meetings lack',
  how: 'Only what you fill in is corrected. The earlier version of each stays readable.',
  then: what => `Then counts for: ${what}`,
  minutes: 'Minutes it took',
  agreed: 'Agreed',
  submit: n => (n ? `Complete ${n}` : 'Complete'),
  done: settled => (settled ? `Completed; ${settled} settled` : 'Completed'),
  failed: why => `Not completed: ${why}`,
}
