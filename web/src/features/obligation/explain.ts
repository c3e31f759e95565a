// The parts of an explanation as they are drawn.
import type { Day } from '@/base/days'

export interface CountedRecord {
  id: string
  title: string
  performed: Day
  entered: Day
  why: string
  /** The reader may not open it: its reason is told, its title is not. */
  veiled?: boolean
  /** 补录, 补办. */
  tag?: string
}
export type UncountedRecord = Omit<CountedRecord, 'tag'>

export interface Way {
  key: string
  title: string
  say?: string
  /** The verb of its button, where it leads, and whether it is the page's main one. */
  act?: string
  to?: string
  main?: boolean
}

export interface StripDay {
  day: Day
  /** A holiday or a weekend; a weekend day worked instead is none. */
  rest: boolean
  /** The name of the holiday, or that it is worked instead. */
  note?: string
  /** Which working day of the count. */
  nth?: number
  /** The window's last day, or the last day for a reason. */
  mark?: 'last' | 'limit'
}
