import type { requests as zh } from './requests.zh'

export const requests: typeof zh = {
  title: 'Requests and answers',
  says: counts => (counts.length ? `${counts.join('; ')}.` : 'No request waits for an answer or for a confirmation.'),
  count: (standing, n) => `${n} ${standing}`,
  ask: 'Ask for help',
  text: 'Request, asker or addressee',
  standing: 'Standing',
  answer: 'Answer',
  confirm: 'It helped',
  object: 'Object',
  decide: 'Decide',
  settled: 'Settled',
  notSettled: 'Not settled: to be answered again',
  why: { 'object-to-answer': 'What is still lacking', 'decide-request': 'Why' },
  asks: (asker, addressee) => `${asker} → ${addressee}`,
  wished: day => `wished by ${day}`,
  waits: n => (n === 0 ? 'asked today' : n === 1 ? 'waiting for one working day' : `waiting for ${n} working days`),
  answered: (day, n) => `answered ${day}, after ${n === 1 ? 'one working day' : `${n} working days`}`,
  none: 'No requests',
  noneFound: 'No request matches; widen the conditions.',
  noneSay:
    'A branch in difficulty asks its Party group, organ committee or the work committee; whoever asked says whether the answer helped.',
  done: act => `Done: ${act}.`,
}
