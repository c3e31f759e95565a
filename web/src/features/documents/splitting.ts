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
/** Characters of a clause that can be registered. */
export const longestClause = 1000

/** Asks the server. */
export const splitBy = (file: Blob | string, day: string): Promise<Schemas['SplitDocument']> =>
  bring(`/api/documents/split${day ? `?day=${day}` : ''}`, new Blob([file]), newKey())

export const piecesOf = (split: Schemas['SplitDocument']): Piece[] =>
  split.pieces.map(it => ({ ...it, chosen: '' as const }))

/** Whether it becomes a clause: as proposed, unless a person says otherwise. */
export const counts = (it: Piece) => it.kind === 'sentence' && (it.taken ?? it.asks)
export const clausesOf = (pieces: readonly Piece[]) => pieces.filter(counts)
export const decidedOf = (pieces: readonly Piece[]) => clausesOf(pieces).filter(it => it.chosen !== '')

/** A clause that would be refused when the document is registered. */
export const tooLong = (it: Piece) => counts(it) && it.until - it.from > longestClause

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

/** Where a sentence may be cut: behind each mark of punctuation inside it. */
export function cutsOf(text: string, it: Piece): number[] {
  const cuts: number[] = []
  for (let at = it.from; at < it.until - 1; at++)
    if (/[\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f,;]/.test(text[at] ?? '') && text.slice(at + 1, it.until).trim())
      cuts.push(at + 1)
  return cuts
}
const byHand = { reason: { zh: '', en: '' }, chosen: '', taken: true } as const
/** One piece of two neighbours. Of two days none is kept: a person sets it. */
export function joined(a: Piece, b: Piece): Piece {
  const due = a.due && b.due && a.due !== b.due ? undefined : (a.due ?? b.due)
  const bodies = [...a.bodies, ...b.bodies.filter(it => a.bodies.every(other => other.id !== it.id))]
  const { asks, fate } = a.asks ? a : b
  return { ...a, ...byHand, asks, fate, due, bodies, until: b.until, marks: [...a.marks, ...b.marks] }
}
/** Two pieces of one. A day and the bodies stay with the part that names them. */
export function cutAt(text: string, it: Piece, at: number): [Piece, Piece] {
  const half = (from: number, until: number): Piece => {
    const marks = it.marks.filter(mark => mark.from >= from && mark.until <= until)
    const said = text.slice(from, until)
    return {
      ...it,
      ...byHand,
      ...{ from, until, marks },
      due: marks.some(mark => mark.highlight === 'deadline') ? it.due : undefined,
      bodies: it.bodies.filter(body => said.includes(body.name) || said.includes(body.short_name ?? body.name)),
    }
  }
  return [half(it.from, at), half(at, it.until)]
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

/** With the days as proposed anew; what a person joined or cut has no proposal, and loses its day. */
export const dated = (pieces: readonly Piece[], found: readonly Schemas['SplitPiece'][]): Piece[] =>
  pieces.map(it => {
    const same = found.find(other => other.from === it.from && other.until === it.until)
    return { ...it, due: same?.due, doubt: same?.doubt ?? it.doubt }
  })

export const bodyOf = (text: string, pieces: readonly Piece[]): Schemas['ClauseInput'][] =>
  clausesOf(pieces).map(it => ({
    ...(it.label ? { label: it.label.slice(0, 30) } : {}),
    text: text.slice(it.from, it.until).replace(/\s*\n\s*/g, ''),
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

/** What a text says of its own document. */
export const headOf = (it: Schemas['SplitDocument']) => ({
  title: it.title,
  number: it.number,
  day: it.day ?? '',
  kind: kindOf(it.title),
})
