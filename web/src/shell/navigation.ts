// What stands in the navigation, for this session. A page somebody may not see is not shown; its address still answers.
import { opens, proposing, session, type PageOf } from '@/api/session'
import type { IconName } from '@/ui/icons'
import { featurePages, type PageName } from './pages'

export interface Line {
  to: string
  page: PageName
  icon: IconName
  of: PageOf
}

const lines: readonly Line[] = featurePages
  .flatMap(({ path, meta, line }) => (line ? [{ to: `/${path}`, page: meta.page, ...line }] : []))
  .sort((a, b) => a.at - b.at)

export function navigation(): Line[] {
  if (!session.value) return []
  return lines
    .filter(line => opens(line.of))
    .map(line => (line.of === 'accounts' && proposing.value ? { ...line, page: 'proposals' } : line))
}
