// What Ctrl-K finds. Pages are always there; a page area adds its own source: `addSource(async typed => [...])`.
import { ref } from 'vue'
import type { IconName } from '@/ui/icons'

export interface Hit {
  id: string
  say: string
  /** Where it belongs: a unit, a kind. */
  of?: string
  to: string
  icon?: IconName
  /** Under which heading. */
  group: string
}

export type Source = (typed: string, signal: AbortSignal) => Promise<Hit[]>
const sources: Source[] = []
export const paletteOpen = ref(false)

export function openPalette(): void {
  paletteOpen.value = true
}

export function addSource(source: Source): () => void {
  sources.push(source)
  return () => {
    sources.splice(sources.indexOf(source), 1)
  }
}

/** A source that fails finds nothing; the others still answer. */
export async function findHits(typed: string, signal: AbortSignal): Promise<Hit[]> {
  const found = await Promise.all(sources.map(source => source(typed, signal).catch(() => [])))
  return found.flat()
}
