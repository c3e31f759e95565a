// Problems of a sheet as people mend them: one cause, the rows it concerns.
import type { Schemas } from '@/api/client'
import { cellsOf } from '@/base/paste'

type Line = Schemas['ProblemLine']
type Weight = 'rejected' | 'asked' | 'warned'
interface Cause {
  key: string
  words: { zh: string; en: string }
  weight: Weight
  rows: { sheet?: string; row: number; column: string }[]
}

const order: readonly Weight[] = ['rejected', 'asked', 'warned']
const weightOf = (line: Line): Weight => order.find(it => it === line.severity) ?? 'warned'

export function causes(problems: readonly Line[]): Cause[] {
  const all = new Map<string, Cause>()
  for (const it of problems) {
    // One cause has one sentence, unless the sentence names what stands in the row.
    const key = `${weightOf(it)} ${it.cause} ${it.zh}`
    const cause = all.get(key) ?? { key, words: { zh: it.zh, en: it.en }, weight: weightOf(it), rows: [] }
    cause.rows.push({ ...(it.sheet ? { sheet: it.sheet } : {}), row: it.row, column: it.column })
    all.set(key, cause)
  }
  return [...all.values()].sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight))
}

export function sizeOf(pasted: string): { rows: number; columns: number } {
  const cells = cellsOf(pasted)
  return { rows: Math.max(0, cells.length - 1), columns: Math.max(0, ...cells.map(it => it.length)) }
}
