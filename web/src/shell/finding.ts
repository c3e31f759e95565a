// What Ctrl-K asks the server: organisations, people, duties, records by name or first letters. Pages are there without it.
import { ask, type Schemas } from '@/api/client'
import { say, text } from '@/i18n'
import { addSource, type Hit } from '@/shell/palette'
import type { IconName } from '@/ui/icons'

const icons: Record<string, IconName> = {
  organisation: 'org',
  person: 'people',
  duty: 'sys',
  record: 'rec',
  page: 'board',
}
const addresses: Record<string, (id: string) => string> = {
  organisation: id => `/organisations/${id}`,
  person: id => `/people/${id}`,
  duty: id => `/responsibility?duty=${encodeURIComponent(id)}`,
  record: id => `/records/${id}`,
}

function hitOf(it: Schemas['SearchHit']): Hit | null {
  const address = addresses[it.kind]
  return address
    ? {
        id: it.id,
        say: say(it.title),
        of: say(it.detail),
        to: address(it.id),
        icon: icons[it.kind],
        group: text.finding.groups[it.kind] ?? '',
      }
    : null
}

addSource(async (typed, signal) =>
  (await ask('/api/search', { query: { q: typed } }, signal)).hits.map(hitOf).filter((it): it is Hit => it !== null),
)
