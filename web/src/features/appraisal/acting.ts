// One act on an assessment at a time, with its problem beside it; sent again under the same key until it was taken.
import { ask, newKey, send } from '@/api/client'
import { useSending } from '@/api/queries'

export function useAct() {
  const { run, sending, problem } = useSending()
  let key = newKey()
  async function act(name: string, body: object) {
    const done = await run(() =>
      send('post', '/api/acts/{name}', { params: { path: { name } }, body: body as never, key }),
    )
    if (done) key = newKey()
    return done
  }
  return { act, sending, problem }
}

/** A plan, with its groups, in one. */
export function usePlanning() {
  const { run, sending, problem } = useSending()
  let key = newKey()
  async function plan(body: object) {
    const made = (await run(() => send('post', '/api/assessments' as never, { body: body as never, key } as never))) as
      { assessment?: string } | undefined
    if (made) key = newKey()
    return made
  }
  return { plan, sending, problem }
}

export const findPeople = async (typed: string, signal: AbortSignal) =>
  (await ask('/api/people', { query: { text: typed || undefined, size: 20 } }, signal)).people.map(it => ({
    id: it.person,
    name: it.name,
    of: it.branch?.name,
  }))
