// The draft of a change of rules: which duties get another clock or end, and from when. It lives on the machine until a
// meeting has adopted it.
import type { Schemas } from '@/api/client'
import { addDays, dayOf, parts, type Day } from '@/base/days'

export type Duty = Schemas['DutyStated']
export type Clock = Schemas['DraftClock']
export interface Draft {
  clocks: Record<string, Clock>
}

/** The first day of the next quarter: nothing that has begun is changed unless somebody says so. */
export function nextQuarter(today: Day): Day {
  const { year, month } = parts(today)
  const first = Math.floor((month - 1) / 3) * 3 + 4
  return dayOf(first > 12 ? year + 1 : year, first > 12 ? 1 : first, 1) ?? addDays(today, 1)
}

export const owes = (duty: Duty) => duty.state === 'clock' || (duty.state === 'to_come' && duty.owed !== undefined)
/** Whether it will have a clock once the draft is in force. */
export const willOwe = (duty: Duty, change: Clock | undefined) => (change ? !change.ends : owes(duty))

/** The clock the duty would have: the draft's, the one in force, the one the catalogue proposes. */
export function clockOf(
  duty: Duty,
  change: Clock | undefined,
): { shape: string; count: number; cadence: Schemas['Cadence']; days: number; by: string } {
  const owed = duty.owed ?? duty.proposed
  const two = (n: number) => String(n).padStart(2, '0')
  return {
    shape: owed?.shape ?? 'count',
    count: change?.count ?? owed?.at_least ?? 1,
    cadence: change?.cadence ?? owed?.in_each ?? 'year',
    days: change?.days ?? owed?.within ?? 0,
    by: change?.by ?? (owed?.month ? `${two(owed.month)}-${two(owed.day)}` : ''),
  }
}

const windows: Record<Schemas['Cadence'], number> = { month: 12, quarter: 4, half_year: 2, year: 1 }
/** How many more records a year the draft's clock means for all who owe it; what happens on occasion costs nothing by itself. */
export function costOf(duty: Duty, change: Clock | undefined): number {
  if (!change || duty.burden.bearers === 0) return 0
  const now = owes(duty) ? duty.burden.in_all : 0
  if (change.ends) return -now
  const clock = clockOf(duty, change)
  const a_year =
    clock.shape === 'count' ? clock.count * windows[clock.cadence] : clock.shape === 'by_date' ? 1 : duty.burden.a_year
  return a_year * duty.burden.bearers - now
}

/** Turning the switch: back to what is in force is no change at all. */
export function turned(duty: Duty, on: boolean, from: Day): Clock | undefined {
  if (on === owes(duty)) return undefined
  if (!on) return { duty: duty.code, from, ends: true }
  return duty.proposed || duty.owed ? { duty: duty.code, from } : { duty: duty.code, from, count: 1, cadence: 'year' }
}
