// Who may be named in a form: those whose attendance is taken first, then whoever the server finds by name or initials.
import { ask, type Schemas } from '@/api/client'
import { say } from '@/i18n'
import type { Who } from '@/features/record/recording'
import { best } from '@/base/search'

export function near(form: Schemas['RecordForm'] | undefined): Who[] {
  const seats = form?.rosters.flatMap(it => it.seats) ?? []
  const all: Who[] = []
  for (const it of [form?.recorder, form?.chair])
    if (it && !all.some(one => one.id === it.id)) all.push({ id: it.id, name: it.name, of: '' })
  for (const seat of seats) {
    const known = all.find(it => it.id === seat.person.id)
    if (!known) all.push({ id: seat.person.id, name: seat.person.name, of: say(seat.role) })
    else if (!known.of) known.of = say(seat.role)
  }
  return all
}

export async function findWho(
  typed: string,
  here: readonly Who[],
  kinds: readonly string[],
  signal?: AbortSignal,
): Promise<Who[]> {
  const local = best([...here], typed).slice(0, 30)
  if (!typed) return local
  const { hits } = await ask('/api/search', { query: { q: typed } }, signal)
  const far = hits
    .filter(it => kinds.includes(it.kind) && !local.some(one => one.id === it.id))
    .map(it => ({ id: it.id, name: say(it.title), of: say(it.detail) }))
  return [...local, ...far]
}
