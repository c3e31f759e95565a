// The board's rows as its table draws them: every place of a row is filled, groups stand before their first row.
import type { Words } from '@/i18n'
import { roll, type Roll, type Tally } from '@/base/standing'

export interface BoardColumn {
  id: string
  name: Words
  now?: boolean
}
export interface BoardCell {
  column: string
  /** How many columns it covers, ending with its own, by month; 1 otherwise. */
  span?: number
  tally: Tally
  /** On the day compared with. */
  before?: Tally
  /** By month: 3月27日, 已过6个工作日. */
  note?: Words
}
export interface BoardRow {
  id: string
  name: Words
  /** What the table shows where there is room for a short name only; the whole one is its tooltip, and on paper. */
  short?: string
  /** The official number: 001. */
  no?: string
  /** Small, beside the name: 每季度. */
  note?: Words
  /** By month: what the list behind its cells is asked by. */
  duty?: string
  bearers?: string
  to?: string
  group?: Words
  cells: BoardCell[]
}

export interface Place {
  from: number
  span: number
  cell: BoardCell | null
  roll: Roll | null
}
interface BoardLine {
  row: BoardRow
  group: Words | null
  cells: Place[]
}

export function linesOf(rows: readonly BoardRow[], columns: readonly BoardColumn[]): BoardLine[] {
  let group = ''
  return rows.map(row => {
    const starts = row.group && row.group.zh !== group ? row.group : null
    group = row.group?.zh ?? ''
    const cells: Place[] = []
    const empty = (until: number) => {
      while (next < until) cells.push({ from: next++, span: 1, cell: null, roll: null })
    }
    let next = 0
    for (const cell of row.cells) {
      const at = columns.findIndex(it => it.id === cell.column)
      if (at < next) continue
      empty(Math.max(next, at - (cell.span ?? 1) + 1))
      cells.push({ from: next, span: at - next + 1, cell, roll: roll(cell.tally, cell.before) })
      next = at + 1
    }
    empty(columns.length)
    return { row, group: starts, cells }
  })
}
