// Made by `npm run api` from what the server says; not by hand.
export const Standing = {
  not_owed: 'not owed',
  waived: 'waived',
  done: 'done',
  done_entered_late: 'done, entered late',
  done_late: 'done late',
  not_begun: 'not begun',
  awaiting_notice: 'awaiting notice',
  answered: 'answered',
  reason_wanted: 'reason wanted',
  overdue: 'overdue',
  due_soon: 'due soon',
  open: 'open',
}
export const Area = {
  ideology: 'ideology',
  organisation: 'organisation',
  style: 'style of work',
  supervision: 'supervision',
  guarantee: 'guarantee',
  assessment: 'assessment',
}
export const Force = { must: 'must', norm: 'norm', local: 'local' }
export const Kind = {
  meeting: 'meeting',
  study: 'study',
  talk: 'talk',
  opinion: 'opinion',
  report: 'report',
  document: 'document',
  ballot: 'ballot',
  publication: 'publication',
  statement: 'statement',
  request: 'request',
  dues: 'dues',
  notice: 'notice',
}
export const Roster = { none: 'not taken', members: 'members', committee: 'committee', seats: 'leading group' }
export const Presence = {
  present: 'present',
  excused: 'excused',
  absent: 'absent',
  sitting_in: 'sitting in',
  not_counted: 'not counted',
}
export const Nature = { conclusion: 'agreed', problem: 'problem', task: 'task' }
export const Act = {
  motion: 'motion',
  admission: 'admission',
  election: 'election',
  officers: 'election of officers',
  discipline: 'discipline',
}
export const MemberKind = { full: 'full member', probationary: 'probationary member', activist: 'activist' }
