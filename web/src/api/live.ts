// One stream of notes for all tabs: the tab that holds the lock listens and tells the others. A note says which answers are
// old; they are fetched again as soon as nobody's pointer rests on a list, so that rows never jump under it.
import { shallowRef } from 'vue'
import { askAnew, queries } from './queries'

export interface Note {
  leaves: number
  /** What it is about: organisations and persons by their ids, and `rules`. */
  topics: string[]
}

export const connected = shallowRef(true)

/** Topics heard of and not asked for yet. */
const heard = new Set<string>()
let over = false

function refresh(): void {
  if (over || heard.size === 0) return
  const topics = [...heard]
  heard.clear()
  askAnew(topics)
}

let soon: ReturnType<typeof setTimeout> | undefined
export function hear(note: Note): void {
  for (const topic of note.topics) heard.add(topic)
  clearTimeout(soon)
  soon = setTimeout(refresh, 300)
}

export function watchPointer(): void {
  document.addEventListener('pointerover', event => {
    over =
      event.pointerType === 'mouse' &&
      event.target instanceof Element &&
      event.target.closest('.rows, .grid, .table, .cards') !== null
    if (!over) refresh()
  })
  document.documentElement.addEventListener('pointerleave', () => {
    over = false
    refresh()
  })
}

const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('jinze-live') : null
type Told = { note: Note } | { reload: true } | { connected: boolean }

function take(told: Told): void {
  if ('note' in told) hear(told.note)
  else if ('reload' in told) void queries.invalidateQueries()
  else connected.value = told.connected
}
function tell(told: Told): void {
  take(told)
  channel?.postMessage(told)
}

/** Listens until the promise of the lock is let go; starts again after a while when the server closes the stream. */
function listen(stop: AbortSignal): Promise<void> {
  return new Promise(done => {
    let source: EventSource
    let pause = 1000
    let missed = false
    const open = () => {
      source = new EventSource('/api/live')
      source.onopen = () => {
        pause = 1000
        tell({ connected: true })
        if (missed) tell({ reload: true })
        missed = false
      }
      source.addEventListener('note', event => {
        try {
          tell({ note: JSON.parse((event as MessageEvent<string>).data) as Note })
        } catch {
          /* a note we cannot read changes nothing */
        }
      })
      source.addEventListener('reload', () => tell({ reload: true }))
      source.onerror = () => {
        missed = true
        tell({ connected: false })
        if (source.readyState !== EventSource.CLOSED || stop.aborted) return
        // The browser has given up (signed out, a proxy's page); somebody must ask again.
        setTimeout(() => {
          if (!stop.aborted) open()
        }, pause)
        pause = Math.min(pause * 2, 60_000)
      }
    }
    stop.addEventListener('abort', () => {
      source.close()
      done()
    })
    open()
  })
}

let running: AbortController | null = null
export function startLive(): void {
  if (running || typeof EventSource !== 'function') return
  running = new AbortController()
  const { signal } = running
  if (channel) channel.onmessage = event => take(event.data as Told)
  watchPointer()
  // Without locks (plain HTTP) every tab listens for itself.
  if (channel && 'locks' in navigator)
    navigator.locks.request('jinze-live', { signal }, () => listen(signal)).catch(() => {})
  else void listen(signal)
}

export function stopLive(): void {
  running?.abort()
  running = null
}
