// The splitter's state: the pieces of a text, and for each sentence that asks for something the fate chosen so far.
import { bring } from '@/api/bring'
import { newKey, type Schemas } from '@/api/client'

export type Fate = Schemas['Fate']
export type Piece = Schemas['SplitPiece'] & {
  /** As a person decided; empty: not yet. */ chosen: Fate | ''
  /** A person added or removed it. */ taken?: boolean
}
export const fates: readonly Fate[] = ['matter', 'duty', 'standing', 'nothing']
export const mostClauses = 500

/** Asks the server. Bytes as they are: what a browser takes for plain text, any page could send. */
export const splitBy = (file: Blob | string, day: string): Promise<Schemas['SplitDocument']> =>
  bring(
    `/api/documents/split${day ? `?day=${day}` : ''}`,
    new Blob([file], { type: 'application/octet-stream' }),
    newKey(),
  )

export const piecesOf = (split: Schemas['SplitDocument']): Piece[] =>
  split.pieces.map(it => ({ ...it, chosen: '' as const }))

/** Whether it becomes a clause: as proposed, unless a person says otherwise. */
export const counts = (it: Piece) => it.kind === 'sentence' && (it.taken ?? it.asks)
export const clausesOf = (pieces: readonly Piece[]) => pieces.filter(counts)
export const decidedOf = (pieces: readonly Piece[]) => clausesOf(pieces).filter(it => it.chosen !== '')

/** The next clause before or behind a place; the place itself where there is none. */
export function next(pieces: readonly Piece[], from: number, by: 1 | -1): number {
  for (let at = from + by; at >= 0 && at < pieces.length; at += by) if (counts(pieces[at] as Piece)) return at
  return from
}
/** The next one that is not decided, first behind the place, then from the start; -1: all are. */
export function nextOpen(pieces: readonly Piece[], from: number): number {
  const open = (it: Piece) => counts(it) && it.chosen === ''
  const behind = pieces.findIndex((it, at) => at > from && open(it))
  return behind >= 0 ? behind : pieces.findIndex(open)
}

export interface Part {
  say: string
  mark?: Schemas['Highlight']
}
/** A sentence cut at its marks. */
export function partsOf(text: string, it: Piece): Part[] {
  const parts: Part[] = []
  let at = it.from
  for (const mark of it.marks) {
    if (mark.from > at) parts.push({ say: text.slice(at, mark.from) })
    parts.push({ say: text.slice(mark.from, mark.until), mark: mark.highlight })
    at = mark.until
  }
  if (at < it.until) parts.push({ say: text.slice(at, it.until) })
  return parts
}

export const bodyOf = (text: string, pieces: readonly Piece[]): Schemas['ClauseInput'][] =>
  clausesOf(pieces).map(it => ({
    ...(it.label ? { label: it.label.slice(0, 30) } : {}),
    text: text.slice(it.from, it.until),
    ...(it.chosen ? { fate: it.chosen } : {}),
  }))

/** The kind that a title names. */
export function kindOf(title: string): Schemas['DocumentKind'] | '' {
  const named: [string, Schemas['DocumentKind']][] = [
    ['决定', 'decision'],
    ['规定', 'provision'],
    ['方案', 'plan'],
    ['通知', 'notice'],
    ['纪要', 'minutes'],
    ['讲话', 'speech'],
  ]
  return named.find(([word]) => title.includes(word))?.[1] ?? ''
}
