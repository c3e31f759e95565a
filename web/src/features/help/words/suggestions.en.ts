import type { suggestions as zh } from './suggestions.zh'

export const suggestions: typeof zh = {
  title: 'Suggestions',
  says: "What is awkward or wrong about this system? The work committee's office answers. Only you and the office see it.",
  page: 'About which page',
  text: 'What you suggest',
  hint: 'No classified content.',
  send: 'Send',
  sent: 'Sent; the office will answer.',
  all: 'Suggested so far',
  none: 'Nobody has suggested anything.',
  noneMine: 'You have not suggested anything.',
  answer: 'Answer',
  answerSend: 'Answer',
  waiting: 'waits for an answer',
  by: (name, when) => `${name}, ${when}`,
}
