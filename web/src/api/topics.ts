// What every answer is about, in the words of live notes: a note makes old only those answers that one of its topics names.
// A topic is the id of an organisation or a person, or `rules`: duties, numbers, rights, what came in with an import.
import type { Answer, Params, PathsWith } from './client'

/** What one answer is about. `anything`: all that the reader may see, so that every note may change it. */
export type Topics = 'anything' | readonly string[]
type TopicsOf<P extends PathsWith<'get'>> =
  Topics | ((params: Params<P, 'get'>, answer: Answer<P, 'get'> | undefined) => Topics)

const rules = ['rules']
/** Kept beside the ledger, or of no one thing: no note names it. */
const nothing: Topics = []

/** Answers about less than all that the reader may see. Whatever does not stand here, every note makes old. */
export const topics: { [P in PathsWith<'get'>]?: TopicsOf<P> } = {
  '/api/acts': rules,
  '/api/audit': nothing,
  '/api/doors': nothing,
  '/api/organisations/{id}/history': ({ path }) => [path.id, ...rules],
  '/api/own-account': nothing,
  '/api/parameters': rules,
  // A record names its organisation; those present are not topics of their own.
  '/api/people/{id}': ({ path }, person) =>
    person
      ? [path.id, ...(person.branch ? [person.branch.id] : []), ...person.posts.map(it => it.org.id), ...rules]
      : 'anything',
  '/api/suggestions': nothing,
  '/api/views': nothing,
}

/** Whether a note with these topics makes the answer old. */
export function concerns(named: readonly string[], path: string, params: unknown, answer: unknown): boolean {
  const of = (topics as Record<string, TopicsOf<PathsWith<'get'>>>)[path] ?? 'anything'
  const about = typeof of === 'function' ? of(params as never, answer as never) : of
  return about === 'anything' ? named.length > 0 : about.some(it => named.includes(it))
}
