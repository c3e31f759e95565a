// The server's board as its table draws it, and the sentence it can say by itself.
import type { Schemas } from '@/api/client'
import { addDays, parts, type Day } from '@/base/days'
import { text } from '@/i18n'
import { isSettled, legend, type Standing, type Tally } from '@/base/standing'
import type { BoardRow } from '@/features/board/lines'

type Page = Schemas['BoardPage']
/** Rows as they come, or by name; a heading belongs to the official order only. */
export function rowsOf(
  page: Page,
  byName: boolean,
  known: (id: string) => { short_name: string } | undefined,
): BoardRow[] {
  let group: BoardRow['group']
  const rows = page.rows.map((row, i): BoardRow => {
    group = row.group ?? group
    return {
      id: row.id,
      name: row.name,
      short: page.by === 'area' ? known(row.id)?.short_name : undefined,
      note: row.note,
      duty: row.duty,
      bearers: row.bearers,
      no: page.by === 'area' ? String(i + 1).padStart(3, '0') : undefined,
      group: byName ? undefined : group,
      to: page.by === 'area' && known(row.id) ? `/organisations/${row.id}` : undefined,
      cells: row.cells,
    }
  })
  return byName ? rows.sort((a, b) => a.name.zh.localeCompare(b.name.zh, 'zh-CN')) : rows
}

/** The last day of the month before: what one compares with unless one says otherwise. */
export const monthBefore = (day: Day): Day => addDays(`${day.slice(0, 8)}01`, -1)

/** 待说明2项；将到期1项 — only what somebody has to do something about. */
export function legendSentence(tally: Tally): string {
  const said = legend.filter(
    it => !isSettled(it) && it !== 'open' && it !== 'not_begun' && it !== 'awaiting_notice' && (tally[it] ?? 0) > 0,
  )
  return (
    said.map(it => text.board.one(text.Standing[it], tally[it] ?? 0)).join(text.board.between) || text.board.settled
  )
}

export const yearOf = (page: Page) => parts(page.on).year

/** What somebody has to do something about, as the drawer's switch takes it; of a cell, how many that is. */
export const toDo: readonly Standing[] = legend.filter(
  it => !isSettled(it) && it !== 'not_begun' && it !== 'awaiting_notice',
)
export const toDoIn = (tally: Tally) => toDo.reduce((sum, it) => sum + (tally[it] ?? 0), 0)
