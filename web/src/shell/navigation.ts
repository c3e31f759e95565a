// What stands in the navigation, for this session. A page somebody may not see is not shown; its address still answers.
import { text } from '@/i18n'
import { may, session, type Right } from '@/session'
import type { IconName } from '@/ui/icons'

export interface Line {
  to: string
  page: keyof typeof text.shell.pages
  icon: IconName
  right?: Right
  leaders?: boolean
  /** The name of its count in the session. */
  count?: string
}

const lines: readonly Line[] = [
  { to: '/today', page: 'today', icon: 'today', count: 'today' },
  { to: '/leader', page: 'leader', icon: 'star', count: 'leader', leaders: true },
  { to: '/office', page: 'office', icon: 'office', right: 'office', count: 'office' },
  { to: '/records', page: 'records', icon: 'rec' },
  { to: '/board', page: 'board', icon: 'board', right: 'board' },
  { to: '/organisations', page: 'organisations', icon: 'org', right: 'organisations' },
  { to: '/responsibility', page: 'responsibility', icon: 'sys', right: 'responsibility' },
  { to: '/ledger', page: 'ledger', icon: 'ledger', right: 'ledger' },
  { to: '/import', page: 'import', icon: 'import', right: 'import' },
  { to: '/mine', page: 'mine', icon: 'me' },
  { to: '/accounts', page: 'accountsAndAudit', icon: 'lock', right: 'accounts' },
  { to: '/audit', page: 'audit', icon: 'log', right: 'audit' },
]

export function navigation(): Line[] {
  const it = session.value
  if (!it) return []
  return lines.filter(line => (!line.right || may(line.right)) && (!line.leaders || it.leader) && !(line.page === 'audit' && may('accounts')))
}

export const countOf = (line: Line) => line.count ? session.value?.counts[line.count] ?? 0 : 0
