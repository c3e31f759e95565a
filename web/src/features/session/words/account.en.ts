import type { account as zh } from './account.zh'

export const account: typeof zh = {
  says: 'Password, second factor and identities, and where you are signed in.',
  notices: 'Your account was changed', notice: (when, by, deed) => `${when}, ${by}: ${deed}`, noticesHow: 'Not what you asked for? Tell the security administrator at once.', noticesRead: 'I have read this',
  sessions: 'Where you are signed in', sessionsHow: 'Sign out what you do not recognise, and change your password.', present: 'this one', unknownDevice: 'Unknown device',
  times: (began, used) => `since ${began}, last used ${used}`,
  end: 'Sign out', ended: 'Signed out', endOthers: n => `Sign out the other ${n}`, endedOthers: n => `Signed out the other ${n}`,
  howIn: 'How you sign in', factorOn: 'set', factorOff: 'not set', factorChange: 'Replace', factorSet: 'Set up', links: 'Linked identities', unlink: 'Remove the link', unlinkSays: subject => `After this, “${subject}” can no longer sign in to your account.`, unlinked: 'Link removed',
  demonstration: 'A demonstration entry has no account, no password and no second factor.',
}
