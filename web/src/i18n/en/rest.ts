import { many } from '../words'
import type * as early from '../zh/person'
import type * as late from '../zh/rest'

type zh = typeof early & typeof late

export const person: zh['person'] = {
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
export const source: zh['source'] = {
  crumb: 'Responsibility system',
  whole: 'the whole text is in',
  part: 'only the sentences that make duties',
  dated: day => day,
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
  open: 'See this duty',
  others: 'Other documents',
}
export const suggestions: zh['suggestions'] = {
  title: 'Suggestions',
  says: 'What is awkward or wrong about this system? The work committee\'s office answers. Only you and the office see it.',
  page: 'About which page', text: 'What you suggest', hint: 'No classified content.',
  send: 'Send', sent: 'Sent; the office will answer.',
  all: 'Suggested so far', none: 'Nobody has suggested anything.', noneMine: 'You have not suggested anything.',
  answer: 'Answer', answerSend: 'Answer', answered: 'answered', waiting: 'waits for an answer',
  by: (name, when) => `${name}, ${when}`,
}
export const accounts: zh['accounts'] = {
  title: 'Accounts',
  proposeSays: 'Passwords and emergency codes are handed over in two halves by two administrators. Who administers or holds a post that reaches the whole district, the table of rights and an erasure are proposed by one person and confirmed by another, who is not the one concerned.',
  says: 'An account only signs in and carries no right; what one may see and do follows the posts one holds.',
  list: 'Accounts', name: 'Name', signIn: 'Signs in as', state: 'State', search: 'Find', find: 'Name or sign-in name',
  closed: 'closed', mustChange: 'first password not changed yet', factor: 'second factor set', plain: 'password only', linked: n => `linked to ${many(n, 'identity', 'identities')}`,
  open: 'Open an account', person: 'For whom', personHow: 'Type a name or its initials and choose from the list; branch and post tell namesakes apart. Several may be chosen, or a list of names pasted.', personWanted: 'Choose somebody from the list.', doubted: names => `Not found, or borne by several; type each and choose: ${names}`, chosenName: 'Sign-in name', chosenHow: 'Left empty, the system gives a staff number.',
  issuer: 'Issuer of the identity', subject: 'Subject there', link: 'Link an identity', linkDone: 'Linked',
  opened: 'Account opened', reset: 'Reset password', resetDone: 'Password reset', close: 'Close', closeDone: 'Closed',
  once: 'This password is shown once; hand it over in person. It signs in once within a day and must then be changed.',
  firstHalf: 'First half', secondHalf: 'Second half', halfOnce: 'The first half is shown once; hand it over in person. The security administrator hands over the second. Together they are the password for one sign-in, within a day of the second half being taken.',
  unconfirmed: 'waits for the security administrator', emergency: 'Emergency code', emergencyOnce: 'For an owner on a new device while somebody keeps trying the account. Shown once; works once within a day, beside the password.', emergencyHalf: 'The first half of the code is shown once; the security administrator hands over the second. The owner types both together, beside the password.',
  halves: 'Halves to hand over', halvesNone: 'No password or code waits to be handed over.', halvesHow: 'The system administrator hands over the first halves. Check the list and leave out whom you doubt; take the second halves and hand them over in person; each works once within a day from now.',
  halvesTake: n => n ? `Checked: take these ${n}` : 'Choose which to take', halvesAll: 'All', secondHalfOnce: 'The second half is shown once; hand it over in person.', halfAtServer: 'an operator at the server',
  slips: { first_password: 'First password', new_password: 'Reset password', emergency_code: 'Emergency code' }, password: 'One-time password', copy: 'Copy', copied: 'Copied',
  administrators: 'The three administrators', none: 'Nobody appointed yet.', since: day => `since ${day}`,
  proposals: 'Waiting for a second person', proposalsNone: 'Nothing waits.',
  propose: 'Propose', what: 'What', whats: { appoint: 'Appoint an administrator', end: 'End an administrator', clear_second_factor: 'Clear a second factor', link_account: 'Link an identity', branches_without_factor: 'Branches without a second factor', branches_with_factor: 'Branches with a second factor', act: '', sheet: '' }, which: 'Which',
  whichs: { system_administrator: 'system administrator', security_administrator: 'security administrator', audit_administrator: 'audit administrator' },
  proposeHow: 'One proposes, another confirms; only then it holds.', proposed: 'Proposed; another must confirm', confirm: 'Confirm', confirmed: 'Confirmed', withdraw: 'Take back', withdrawn: 'Taken back',
  atServer: 'proposed at the server in their name', accepted: 'Confirmed; whoever proposed it brings the sheet in again',
  secondFirst: 'Propose it to a second person', secondAsked: 'Proposed; another who has the right confirms it under “What takes two”',
  by: (name, when) => `proposed by ${name}, ${when}`,
  audit: 'Security log',
}
export const account: zh['account'] = {
  says: 'Password, second factor and identities, and where you are signed in.',
  notices: 'Your account was changed', notice: (when, by, deed) => `${when}, ${by}: ${deed}`, noticesHow: 'Not what you asked for? Tell the security administrator at once.', noticesRead: 'I have read this',
  sessions: 'Where you are signed in', sessionsHow: 'Sign out what you do not recognise, and change your password.', present: 'this one', unknownDevice: 'Unknown device',
  times: (began, used) => `since ${began}, last used ${used}`,
  end: 'Sign out', ended: 'Signed out', endOthers: n => `Sign out the other ${n}`, endedOthers: n => `Signed out the other ${n}`,
  howIn: 'How you sign in', factorOn: 'set', factorOff: 'not set', factorChange: 'Replace', factorSet: 'Set up', links: 'Linked identities', unlink: 'Remove the link', unlinkSays: subject => `After this, “${subject}” can no longer sign in to your account.`, unlinked: 'Link removed',
  demonstration: 'A demonstration entry has no account, no password and no second factor.',
}
export const audit: zh['audit'] = {
  title: 'Security log',
  says: 'Sign-ins, passwords, accounts and administrators, by day. Nothing here counts sign-ins or measures anybody.',
  day: 'Which day', at: 'Time', deed: 'What', account: 'Whose account', by: 'By', from: 'Address', note: 'Note', none: 'Nothing on this day.', noneSay: 'Try another day.',
  before: 'Day before', after: 'Day after',
}
export const help: zh['help'] = {
  title: 'Help',
  says: 'How the usual jobs go, and every key.',
  jobs: 'How to',
  list: [
    ['Record an activity', 'Press the button of its row under Today, or N. Day, place, chair and roster are as last time; change what differs. At the right it says what this settles; Ctrl Enter sends.', '/record/new'],
    ['Something was not done in time', 'Open it and give the reason; within the days for reasons the organisation above decides on it. Where the judgement is wrong, contest it.', '/today'],
    ['See where something is open', 'Open the board and a cell of it. C compares with another day, F fills the screen.', '/board'],
    ['Posts and members', 'Open the office, choose an act, read the sentence that says what will happen, do it.', '/office'],
    ['Set up the responsibility system', 'Choose a sentence at the left, set days at the right, see who owes what, choose the meeting that adopted it.', '/responsibility'],
    ['Bring in sheets', 'Organisations, members, posts, records, in this order: first a dry run, then you decide. A batch can be taken back.', '/import'],
    ['Check a receipt', 'Give its number in the ledger or drop its file; this computer works it out by itself.', '/ledger'],
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
  secretsSay: 'No classified content may be entered. Identities are kept encrypted; who looked at your page stands under Mine.',
}
export const finding: zh['finding'] = {
  groups: { organisation: 'Organisations', person: 'People', duty: 'Duties', record: 'Records', page: 'Pages' },
}
