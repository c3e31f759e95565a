import type { person as zh } from './person.zh'

export const person: typeof zh = {
  crumb: 'Organisations and people',
  self: 'This is your own page. Who looked at it stands below.',
  branch: 'Branch', since: 'In this branch since', joined: 'Joined the Party', kind: 'Kind', marks: 'Marks', idNumber: 'ID number', born: 'Born',
  posts: 'Posts', postsNone: 'No post now.', past: 'Earlier posts',
  range: (from, until) => `${from} to ${until}`,
  sinceDay: day => `since ${day}`,
  recorded: 'What is recorded',
  recordedSay: n => `${n} in all. Who wrote each and when stands in the ledger.`,
  recordedNone: 'Nothing is recorded yet.',
  shown: (n, of) => `The latest ${n} of ${of} are listed.`,
  readings: 'Who looked at my page',
  readingsSay: 'Only you see this; what a discipline body reads is not in it.',
  readingsNone: 'Nobody else has looked.',
  receipt: leaf => `receipt no. ${leaf}`,
  act: 'Changes',
  duties: 'Records',
}
