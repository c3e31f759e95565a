import type { today as zh } from './today.zh'

const days = (n: number) => `${n} working day${n === 1 ? '' : 's'}`

export const today: typeof zh = {
  print: 'Print the list',
  record: 'Record an activity',
  left: n => (n === 0 ? 'due today' : `${days(n)} left`),
  past: n => (n === 0 ? 'just past' : `${days(n)} past`),
  reasonLeft: n => (n === 0 ? 'last day for a reason' : `${days(n)} left for a reason`),
  provisional: 'counted by weekends until the holidays are published',
  nearest: (n, day) => `${n}, the next on ${day}`,
  showAll: n => `Show the other ${n}`,
  waiting: 'Waiting for me',
  waitingHow: 'each for you to decide or answer',
  clear: 'Nothing to do today',
  clearSay:
    'Whatever is due within five working days will stand here. A meeting or a talk can be recorded at any time.',
  nothing: 'No duties are yours',
  nothingSay: 'You hold no post and belong to no branch at present, so no duty is yours.',
  nothingMine: 'Your posts bear no duties. What you took part in stands under “Mine”.',
  nothingAdministers: 'Your post looks after the system; it bears no duties and sees none of their content.',
  nothingSettingUp: 'This account only sets the district up; it bears no duties.',
  toImport: 'Go on setting up',
  yearOf: year => `The year ${year}`,
  board: 'Board',
  changes: 'Lately',
  changesNone: 'Nothing has changed lately.',
  contested: 'contested',
}
