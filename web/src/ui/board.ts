// The board's rows as its table draws them: every place of a row is filled, groups stand before their first row.
import type { Words } from '@/i18n'
import { roll, type Roll, type Tally } from '@/standing'

export interface BoardColumn { id: string, name: Words, now?: boolean }
export interface BoardCell {
  column: string
  /** How many columns it covers, by month; 1 otherwise. */
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
  /** The official number: 001. */
  no?: string
  /** Small, beside the name: 每季度. */
  note?: Words
  to?: string
  group?: Words
  cells: BoardCell[]
}

export interface Place { from: number, span: number, cell: BoardCell | null, roll: Roll | null }
export interface BoardLine { row: BoardRow, group: Words | null, cells: Place[] }

export function linesOf(rows: readonly BoardRow[], columns: readonly BoardColumn[]): BoardLine[] {
  let group = ''
  return rows.map(row => {
    const starts = row.group && row.group.zh !== group ? row.group : null
    group = row.group?.zh ?? ''
    const cells: Place[] = []
    for (let from = 0; from < columns.length;) {
      const cell = row.cells.find(it => it.column === columns[from]?.id) ?? null
      const span = Math.max(1, Math.min(cell?.span ?? 1, columns.length - from))
      cells.push({ from, span, cell, roll: cell ? roll(cell.tally, cell.before) : null })
      from += span
    }
    return { row, group: starts, cells }
  })
}
