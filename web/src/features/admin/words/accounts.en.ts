import { many } from '@/i18n/words'
import type { accounts as zh } from './accounts.zh'

export const accounts: typeof zh = {
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
