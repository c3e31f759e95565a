import type { leader as zh } from './leader.zh'

export const leader: typeof zh = {
  note: 'What says “recorded by” was recorded by a clerk for you; contest it at any time. Doing nothing is fine.',
  print: 'Print one page',
  own: 'Mine',
  group: name => `Of ${name}`,
  groupNone: 'Of the Party group',
  count: (n, urgent) => (urgent ? `${n}, ${urgent} to act on` : `${n}`),
  waiting: 'Waiting for me',
  rest: (n: number) => `${n} more`,
  waitingCount: n => `${n}`,
  problems: 'Problems found lately',
  behalf: 'recorded for you',
  behalfBy: name => `recorded by ${name}`,
  object: 'contest',
  before: day => `by ${day}`,
  none: 'No duties.',
  groupEmpty: 'You hold no seat in a Party group, or it has no duties.',
  waitingNone: 'Nothing waits for you.',
  problemsNone: 'No problems were recorded lately.',
  problemOf: (title, owner, due) =>
    [title, owner ? `owner ${owner}` : '', due ? `by ${due}` : ''].filter(Boolean).join('; '),
  recorded: 'Recorded for me',
  recordedSay: (by, day) => `recorded by ${by} on ${day}`,
  another: 'This is the screen of a leader for whom you record; you cannot answer in their place.',
  all: n => `All ${n}`,
  fewer: 'Fewer',
}
