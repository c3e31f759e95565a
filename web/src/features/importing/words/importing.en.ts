import { many } from '@/i18n/words'
import type { importing as zh } from './importing.zh'

export const importing: typeof zh = {
  title: 'Import',
  sub: 'First a dry run that says what would be added and changed; then you decide. A whole batch can be taken back.',
  what: 'What to bring in',
  kinds: { organisations: 'Organisations', people: 'Members', posts: 'Posts', records: 'Records', matters: 'Matters' },
  kindSay: {
    organisations: 'units, Party groups, organ committees, branches, and where they hang',
    people: 'names, branches, days of joining',
    posts: 'who holds which post where',
    records: 'meetings, study and activities kept in sheets so far',
    matters:
      'the list of supervised matters or of problems kept so far; open ones with their first due day, closed ones as history',
  },
  template: 'Download the empty sheet',
  file: 'Choose a sheet, or drop it here',
  fileHow:
    'xlsx or csv, up to 20 MB. Of several sheets all that have the headings are read. Headings are matched by themselves; columns that are not needed are not read. No classified content.',
  choose: 'Choose a file',
  paste: 'Paste from a sheet',
  pasteHow: 'Select cells with their headings in Excel or WPS, copy, paste here, then "Dry run".',
  rows: (n, columns) => `${many(n, 'row')}, ${many(columns, 'column')}`,
  try: 'Dry run',
  sending: part => `Uploading, ${part}%`,
  reading: (done, of) => (of ? `Dry run, row ${done} of ${of}` : 'Reading the sheet'),
  result: 'What it would do',
  resultSay: (added, changed, same) => `${added} would be added, ${changed} changed, ${same} left as before.`,
  units: n => `${many(n, 'office')} named in the sheet would be founded too.`,
  rejectedSay: n => `${n === 1 ? '1 row has a problem' : `${n} rows have problems`} and cannot come in.`,
  nothing: 'Nothing in this sheet is new or changed.',
  matched: 'Columns matched',
  column: 'Column',
  written: 'Heading in the sheet',
  heading: 'Read as',
  knownDrop: 'not kept: no more than is needed',
  unknownDrop: 'this heading is not known',
  problems: 'Problems',
  weights: { rejected: 'Rejected', asked: 'To confirm', warned: 'Note' },
  askedSay: n =>
    `${n === 1 ? 'One thing is' : `${n} things are`} to be confirmed first: then they come in as written below.`,
  commitConfirmed: (n, skips) =>
    skips ? `Confirmed: bring in the other ${n}, skip the rows with problems` : `Confirmed: bring in ${n}`,
  cause: 'What is wrong',
  where: 'In which rows',
  row: (n, column, sheet) => (sheet ? `${sheet}: ` : '') + (column ? `row ${n} column ${column}` : `row ${n}`),
  sheetsRead: names => `Read: ${names}`,
  sheetRows: (name, n) => `sheet “${name}” (${many(n, 'row')})`,
  leftOut: (name, why) => `Sheet “${name}” was not read: ${why}`,
  moreRows: n => `and ${n} more`,
  rejected: 'Download the rows with problems',
  rejectedHow: 'Once only. Mend them and bring that sheet in again.',
  commit: n => `Bring in ${n}`,
  commitSkipping: n => `Bring in the other ${n}, skip the rows with problems`,
  discard: 'Do not bring it in',
  committing: 'Bringing in',
  done: n => `${n} brought in`,
  faults: 'This sheet cannot be read',
  before: 'Brought in before',
  beforeNone: 'Nothing was brought in yet.',
  beforeNoneSay:
    'Begin with organisations, then members, posts, records and matters; there is an empty sheet for each.',
  by: 'By',
  day: 'Day',
  count: 'Result',
  counted: (added, changed) => `${added} added, ${changed} changed`,
  undo: 'Take this batch back',
  undoSay: (kind, added, changed, day) => {
    const [one, more] = (
      {
        organisations: ['organisation', 'organisations'],
        people: ['member', 'members'],
        posts: ['appointment', 'appointments'],
        records: ['record', 'records'],
        matters: ['matter', 'matters'],
      } as Record<string, [string, string]>
    )[kind] ?? ['row', 'rows']
    return `Of the batch of ${day}, ${many(added, one, more)} it added will go, and ${many(changed, one, more)} it changed will be as before.`
  },
  undone: 'taken back',
  undid: 'This batch was taken back',
  notAllowed: "Only the work committee's office can bring in sheets.",
  settingUp: {
    title: 'Setting up the district: four steps',
    organisations: n => (n ? `Organisations (${n})` : 'Bring in organisations'),
    members: n => (n ? `Members (${n})` : 'Bring in members'),
    accounts: n => (n ? `Accounts (${n})` : 'Open accounts'),
    posts: n => (n ? `Posts (${n})` : 'Bring in posts'),
    next: {
      organisations: 'Next: the sheet of organisations; offices and where they hang come with it.',
      members: 'Next: the sheet of members.',
      accounts:
        'Next: open accounts for the secretary of the work committee and for whoever will be its system administrator, and hand each the one-time password in person.',
      posts:
        "Next: the sheet of posts. Name the system administrator of the work committee in it: they open everybody else's account. Once somebody holds a post in the work committee the setting up is over.",
    },
    say: 'This account only sets the district up. It owes nothing and sees nothing of the work; it ends when somebody holds a post in the work committee.',
    tooEarly:
      'No account is open yet. Posts in the work committee end this account: first open accounts for those who will hold them, under',
  },
}
