// The form opens after a reload without a line: a small worker keeps the shell, and where the line is down when the page is
// left, what the form needs goes with it in this tab alone and is taken out again by the next page, read or not.
import { dehydrate, hydrate, type DehydratedState } from '@tanstack/vue-query'
import { queries } from '@/api/queries'
import { notLive } from '@/api/online'
import { session, type Session } from '@/api/session'

const place = 'jinze.reload'
const wanted = ['/api/record-form', '/api/tree']
/** A reload follows at once. A tab that is opened again later, by whomever, gets nothing of it. */
const longest = 30_000
interface Carried {
  at: number
  session: Session
  answers: DehydratedState
}

export function carry(into: Storage = sessionStorage): void {
  if (!notLive.value || !session.value) return
  const answers = dehydrate(queries, {
    shouldDehydrateQuery: it => it.state.data !== undefined && wanted.includes(String(it.queryKey[0])),
  })
  try {
    into.setItem(place, JSON.stringify({ at: Date.now(), session: session.value, answers } satisfies Carried))
  } catch {
    /* a tab that keeps nothing opens an empty form */
  }
}

/** What the page before carried; it is there once. */
export function carried(from: Storage = sessionStorage): Carried | null {
  try {
    const text = from.getItem(place)
    from.removeItem(place)
    const it = text ? (JSON.parse(text) as Carried) : null
    return it && Date.now() - it.at < longest ? it : null
  } catch {
    return null
  }
}
const before = typeof sessionStorage === 'undefined' ? null : carried()

/** Whose page was reloaded, with the answers its form needs; only where the server cannot be reached. */
export function resumed(): Session | null {
  if (!before) return null
  hydrate(queries, before.answers)
  return before.session
}

interface Factory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (text: string) => string },
  ): { createScriptURL(text: string): string }
}
/** Browsers without workers, and pages that came over plain HTTP, go on as before. */
export function keepShell(): void {
  window.addEventListener('pagehide', () => carry())
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  const factory = (window as { trustedTypes?: Factory }).trustedTypes
  const address = factory
    ? factory.createPolicy('jinze', { createScriptURL: () => '/worker.js' }).createScriptURL('')
    : '/worker.js'
  navigator.serviceWorker.register(address).catch(() => {})
}
