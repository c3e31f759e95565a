// What stands in the navigation, for this session. A page somebody may not see is not shown; its address still answers.
import type { text } from '@/i18n'
import { opens, proposing, session, type PageOf } from '@/api/session'
import type { IconName } from '@/ui/icons'

export interface Line {
  to: string
  page: keyof typeof text.shell.pages
  icon: IconName
  of: PageOf
}

const lines: readonly Line[] = [
  { to: '/today', page: 'today', icon: 'today', of: 'today' },
  { to: '/leader', page: 'leader', icon: 'star', of: 'leader' },
  { to: '/office', page: 'office', icon: 'office', of: 'office' },
  { to: '/records', page: 'records', icon: 'rec', of: 'records' },
  { to: '/board', page: 'board', icon: 'board', of: 'board' },
  { to: '/organisations', page: 'organisations', icon: 'org', of: 'organisations' },
  { to: '/responsibility', page: 'responsibility', icon: 'sys', of: 'responsibility' },
  { to: '/ledger', page: 'ledger', icon: 'ledger', of: 'ledger' },
  { to: '/import', page: 'import', icon: 'import', of: 'import' },
  { to: '/mine', page: 'mine', icon: 'me', of: 'mine' },
  { to: '/accounts', page: 'accounts', icon: 'lock', of: 'accounts' },
  { to: '/audit', page: 'audit', icon: 'log', of: 'audit' },
]

export function navigation(): Line[] {
  if (!session.value) return []
  return lines
    .filter(line => opens(line.of))
    .map(line => (line.of === 'accounts' && proposing.value ? { ...line, page: 'proposals' } : line))
}
