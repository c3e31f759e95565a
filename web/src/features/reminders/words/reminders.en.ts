import type { reminders as zh } from './reminders.zh'

export const reminders: typeof zh = {
  title: 'Reminders',
  says: (all: number, failed: number, unsure: number) =>
    all === 0
      ? 'There are no reminders now.'
      : `${all} reminder(s) now` +
        (failed ? `, ${failed} not sent` : '') +
        (unsure ? `, ${unsure} may have been sent` : '') +
        '.',
  listHow: 'newest first; gone once it is done or its day has moved',
  today: 'Today',
  earlier: 'Earlier',
  ofMessage: (n: number) => `Only the ${n} that this mail speaks of.`,
  ofMessageGone: 'What this mail spoke of is gone: it is done, or its day has moved.',
  all: 'All reminders',
  hidden: 'You may not open this one now',
  none: 'No reminders',
  noneSay:
    'What is handed over, near its day, past it or waits for review, duties that fall due and meetings stand here.',
  toToday: 'Open today’s duties',
  waitsForHours: 'waits for your hours',
  nextAt: (moment: string) => `next ${moment}`,
  tried: (n: number) => `tried ${n} time(s)`,
  again: 'Send again',
  againChecked: 'Checked, send again',
  queuedAgain: (n: number) => `Queued again: ${n}`,
  channels: 'My channels',
  inClient: 'On this page',
  always: 'always on',
  inClientHow: 'whether you have read it is not kept',
  mail: 'Mail',
  mailOn: 'Remind me by mail',
  mailAddress: 'Mail address',
  mailHow: 'a mail has a count and a link, no name, unit or title',
  mailOff: 'This system sends no mail yet; reminders stand here alone. Ask the system administrator if you need it.',
  digest: 'One mail a day',
  digestHow: 'if off, at most one a day for each thing',
  calendar: 'Calendar',
  calendarHow: 'a moved day moves the entry; whoever knows the address sees your days, so do not pass it on',
  calendarMake: 'Make an address',
  calendarOn: 'An address is in use; it is shown only when it is made',
  calendarNew: 'Make a new one',
  calendarEnd: 'Revoke',
  calendarEnded: 'The address of the calendar is revoked',
  copy: 'Copy the address',
  copied: 'Address copied',
  address: 'Address of the calendar, shown once',
  hours: 'Quiet hours',
  hoursHow:
    'By the holidays that the State Council announces. What falls outside of the hours comes as one message in the next; after an outage, one message too.',
  from: 'From',
  to: 'To',
  workingDay: 'Working day',
  restDay: 'Rest day',
  restDays: 'Also on rest days',
  hoursSay: (from: string, to: string, rest: boolean) =>
    rest ? `every day from ${from} to ${to}` : `on working days from ${from} to ${to}, not on rest days`,
  midnight: '0:00',
  endOfDay: '24:00',
  save: 'Save',
  saved: 'Saved',
  states: 'What the states mean',
  stateSays: {
    queued: 'its time has not come, or it is to be tried again',
    sending: 'is being given to the other system',
    sent: 'the other system has taken it',
    may_have_been_sent: 'broken off; not sent again by itself, lest it come twice. Please check',
    failed: 'with the reason; may be sent again',
    in_client: 'stands here alone; no mail was sent',
  },
  outbox: 'Outbox',
  outboxSays: (waiting: number, failed: number, unsure: number) =>
    failed + unsure === 0
      ? `Nothing needs you; ${waiting} wait.`
      : `${failed} not sent and ${unsure} that may have been: please see to them. ${waiting} wait.`,
  outboxHow: 'one mail may gather several things; a group gets a count and a link',
  recipient: 'Recipient',
  channel: 'Channel',
  state: 'State',
  count: 'Things',
  when: 'Time and reason',
  act: 'Act',
  items: (n: number) => `${n}`,
  group: 'Group',
  robot: 'a group’s robot',
  outboxNone: 'Nothing was sent yet',
  outboxNoneSay:
    'What is handed over, near its day or past it, and duties that fall due, are sent by the system and stand here.',
  outboxNoneFound: 'None in this state',
  outboxNoneFoundSay: 'Choose another state.',
  allStates: 'All',
}
