import type { source as zh } from './source.zh'

export const source: typeof zh = {
  crumb: 'Responsibility system',
  whole: 'the whole text is in',
  part: 'only the sentences that make duties',
  sentences: 'The text',
  duties: 'Duties it makes',
  chooseSay: 'Choose a sentence with a number at the left to see the duties it makes and how they stand.',
  how: words => `Now: ${words}`,
  unverified: 'not yet compared with the original',
  elsewhere: 'Quotes not found in the whole text',
  bringIn: 'Bring in the whole text (UTF-8)',
  brought: 'The whole text is in',
  hash: 'Fingerprint of the text',
  none: 'The text of this document has not been brought in.',
  others: 'Other documents',
}
