import type { help as zh } from './help.zh'

export const help: typeof zh = {
  title: 'Help',
  says: 'How the usual jobs go, and every key.',
  jobs: 'How to',
  list: [
    [
      'Record an activity',
      'Press the button of its row under Today, or N. Day, place, chair and roster are as last time; change what differs. At the right it says what this settles; Ctrl Enter sends.',
      '/record/new',
    ],
    [
      'Something was not done in time',
      'Open it and give the reason; within the days for reasons the organisation above decides on it. Where the judgement is wrong, contest it.',
      '/today',
    ],
    [
      'See where something is open',
      'Open the board and a cell of it. C compares with another day, F fills the screen.',
      '/board',
    ],
    [
      'Posts and members',
      'Open the office, choose an act, read the sentence that says what will happen, do it.',
      '/office',
    ],
    [
      'Set up the responsibility system',
      'Choose a sentence at the left, set days at the right, see who owes what, choose the meeting that adopted it.',
      '/responsibility',
    ],
    [
      'Bring in sheets',
      'Organisations, members, posts, records, in this order: first a dry run, then you decide. A batch can be taken back.',
      '/import',
    ],
    [
      'Check a receipt',
      'Give its number in the ledger or drop its file; this computer works it out by itself.',
      '/ledger',
    ],
    ['Find anything', 'Ctrl K, then a name or initials, such as zzb.', '/today'],
  ],
  open: 'Go there',
  keys: 'Keys',
  keysSay: 'Letters do nothing inside fields and can be switched off: press ? and turn off single letters.',
  look: 'Hard to read',
  api: 'The API',
  apiSay: 'What pages and other programs ask of the server, made from its one table of routes.',
  apiFailed: 'The description did not arrive; load the page again.',
  lookSay: 'At the top right: larger type, dark, Chinese or English. Every page prints black on white.',
  secrets: 'Secrets',
  secretsSay:
    'No classified content may be entered. Identities are kept encrypted; who looked at your page stands under Mine.',
}
