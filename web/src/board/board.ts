// The server's board as its table draws it, and the sentence it can say by itself.
import type { Schemas } from '@/api/client'
import { addDays, parts, type Day } from '@/days'
import { text } from '@/i18n'
import { isSettled, legend, type Tally } from '@/standing'
import type { BoardRow } from '@/ui/board'

type Page = Schemas['BoardPage']
const both = (name: string) => ({ zh: name, en: name })

/** Rows as they come, or by name; a heading belongs to the official order only. */
export function rowsOf(page: Page, byName: boolean, opens: (id: string) => boolean): BoardRow[] {
  let group: BoardRow['group']
  const rows = page.rows.map((row, i): BoardRow => {
    group = row.group ?? group
    return {
      id: row.id, name: both(row.name), no: page.by === 'area' ? String(i + 1).padStart(3, '0') : undefined, group: byName ? undefined : group,
      to: page.by === 'area' && opens(row.id) ? `/organisations/${row.id}` : undefined, cells: row.cells,
    }
  })
  return byName ? rows.sort((a, b) => a.name.zh.localeCompare(b.name.zh, 'zh-CN')) : rows
}

/** The last day of the month before: what one compares with unless one says otherwise. */
export const monthBefore = (day: Day): Day => addDays(`${day.slice(0, 8)}01`, -1)

/** 待说明2项；将到期1项 — only what somebody has to do something about. */
export function legendSentence(tally: Tally): string {
  const said = legend.filter(it => !isSettled(it) && it !== 'open' && it !== 'not_begun' && it !== 'awaiting_notice' && (tally[it] ?? 0) > 0)
  return said.map(it => text.board.one(text.standing.words[it], tally[it] ?? 0)).join(text.board.between) || text.board.settled
}

export const yearOf = (page: Page) => parts(page.on).year
