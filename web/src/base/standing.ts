// How an obligation stands, in the server's words, and which word speaks first where one cell stands for many.

export type Standing =
  | 'overdue'
  | 'reason_wanted'
  | 'due_soon'
  | 'open'
  | 'awaiting_notice'
  | 'not_begun'
  | 'done'
  | 'done_entered_late'
  | 'done_late'
  | 'answered'
  | 'waived'
  | 'not_owed'

/** The legend's order, the most pressing first; it equals the order of `jinze board`. */
export const legend: readonly Standing[] = [
  'overdue',
  'reason_wanted',
  'due_soon',
  'open',
  'awaiting_notice',
  'not_begun',
  'done',
  'done_entered_late',
  'done_late',
  'answered',
  'waived',
  'not_owed',
]

/** The name of shape and colour: the symbol `i-…` and the class `s-…`. */
export const mark: Record<Standing, string> = {
  overdue: 'overdue',
  reason_wanted: 'reason',
  due_soon: 'soon',
  open: 'open',
  awaiting_notice: 'awaiting',
  not_begun: 'notbegun',
  done: 'done',
  done_entered_late: 'entered',
  done_late: 'donelate',
  answered: 'answered',
  waived: 'waived',
  not_owed: 'notowed',
}

export type Tally = Partial<Record<Standing, number>>

export interface Roll {
  standing: Standing
  count: number
  total: number
  /** How many more stand so than on the day compared with; 0 where nothing is compared. */
  change: number
}

/** The most pressing standing of a cell, or null where the cell is empty. */
export function roll(tally: Tally, before?: Tally): Roll | null {
  const total = legend.reduce((sum, standing) => sum + (tally[standing] ?? 0), 0)
  const standing = legend.find(it => (tally[it] ?? 0) > 0)
  if (!standing) return null
  const count = tally[standing] ?? 0
  return { standing, count, total, change: before ? count - (before[standing] ?? 0) : 0 }
}

const settledOnes: ReadonlySet<Standing> = new Set([
  'done',
  'done_entered_late',
  'done_late',
  'answered',
  'waived',
  'not_owed',
])
export const isSettled = (standing: Standing) => settledOnes.has(standing)

/** A count is written only where somebody should do something; green cells stay quiet. */
const counted: ReadonlySet<Standing> = new Set(['overdue', 'reason_wanted', 'due_soon', 'done_late', 'answered'])
export const showsCount = (standing: Standing) => counted.has(standing)

/** The lists of the page of today. */
type Urgency = 'past' | 'today' | 'soon' | 'later'
export function urgency(it: { standing: Standing; last: string }, today: string): Urgency {
  if (it.standing === 'overdue' || it.standing === 'reason_wanted') return 'past'
  if (it.last === today) return 'today'
  return it.standing === 'due_soon' ? 'soon' : 'later'
}
