import type { words as zh } from '../zh/words'

export const words: typeof zh = {
  opinion: { title: 'Give an opinion', field: 'Your opinion' },
  request: { title: 'Ask for help', field: 'What help you need' },
  answer: { title: 'Answer', field: 'Your answer' },
  to: 'Goes to',
  when: 'Answered',
  opinionWhen: 'The secretary and officers there read it; an answer appears under “Mine”.',
  answeredBy: (day, workingDays) =>
    `by ${day} under the rule in force (${workingDays} working ${workingDays === 1 ? 'day' : 'days'})`,
  provisional: ', provisional until the holidays are published',
  wished: 'Wished by',
  noRule: 'The district has set no time limit; the answer appears under “Mine”.',
  send: 'Send',
}
