// Days as they are written in the office. A day is text, "2026-07-08", and has no time zone; a moment is an instant of the
// server and is shown in China's time whatever the machine is set to. What day it is today comes with the session.
import { language, text } from '@/i18n'
import { monthsEn } from '@/i18n/words'

export type Day = string

const weekdaysZh = ['日', '一', '二', '三', '四', '五', '六']
const weekdaysEn = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

export interface Parts {
  year: number
  month: number
  date: number
}

export function parts(day: Day): Parts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

const two = (n: number) => String(n).padStart(2, '0')
const inDays = (day: Day) => Date.UTC(parts(day).year, parts(day).month - 1, parts(day).date) / 86400000

export function dayOf(year: number, month: number, date: number): Day | null {
  const it = new Date(Date.UTC(year, month - 1, date))
  if (year < 1900 || year > 2200 || it.getUTCMonth() !== month - 1 || it.getUTCDate() !== date) return null
  return `${year}-${two(month)}-${two(date)}`
}

export function addDays(day: Day, days: number): Day {
  return new Date((inDays(day) + days) * 86400000).toISOString().slice(0, 10)
}

export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = parts(day)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const longest = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return dayOf(first.getUTCFullYear(), first.getUTCMonth() + 1, Math.min(date, longest)) as Day
}

export const daysBetween = (from: Day, until: Day) => inDays(until) - inDays(from)

/** 0 is Sunday. */
export const weekday = (day: Day) => (((inDays(day) + 4) % 7) + 7) % 7
export const weekdayLetter = (day: Day) =>
  language.value === 'en' ? (weekdaysEn[weekday(day)] ?? '').slice(0, 2) : (weekdaysZh[weekday(day)] ?? '')

/** 2026年7月8日 · 8 Jul 2026: titles, tables, papers. */
export function inFull(day: Day): string {
  const { year, month, date } = parts(day)
  return language.value === 'en' ? `${date} ${monthsEn[month - 1]} ${year}` : `${year}年${month}月${date}日`
}

/** 7月8日: inside a sentence about this year; another year is always named. */
export function short(day: Day, today?: Day): string {
  const { year, month, date } = parts(day)
  if (today && parts(today).year !== year) return inFull(day)
  return language.value === 'en' ? `${date} ${monthsEn[month - 1]}` : `${month}月${date}日`
}

/** 7月8日 周三: rows. */
export function inRow(day: Day, today: Day): string {
  if (day === today) return language.value === 'en' ? `${short(day, today)}, today` : `${short(day, today)} 今天`
  return language.value === 'en'
    ? `${weekdaysEn[weekday(day)]} ${short(day, today)}`
    : `${short(day, today)} 周${weekdaysZh[weekday(day)]}`
}

/** 2026年7月8日 星期三: under the title of a page. */
export function withWeekday(day: Day): string {
  return language.value === 'en'
    ? `${weekdaysEn[weekday(day)]} ${inFull(day)}`
    : `${inFull(day)} 星期${weekdaysZh[weekday(day)]}`
}

/** 2026年7月. */
export function monthName(day: Day): string {
  const { year, month } = parts(day)
  return language.value === 'en' ? `${monthsEn[month - 1]} ${year}` : `${year}年${month}月`
}

// China has kept one time, without summer time, since 1991; the ledger is younger.
const inChina = (instant: string | number | Date) => new Date(new Date(instant).getTime() + 8 * 3600000).toISOString()

/** 10:32 */
export const clock = (instant: string | number | Date) => inChina(instant).slice(11, 16)
/** The day in China of an instant. */
export const dayInChina = (instant: string | number | Date): Day => inChina(instant).slice(0, 10)
/** 7月6日 09:41 */
export const moment = (instant: string | number | Date, today?: Day) =>
  `${short(dayInChina(instant), today)} ${clock(instant)}`

const narrow = (typed: string) =>
  typed.replace(/[０-９．－／]/g, it => String.fromCharCode(it.charCodeAt(0) - 0xfee0)).trim()

/** The year, month and day that were meant, whether or not the calendar has them. */
function meant(it: string, today: Day, ahead = false): Parts | null {
  const full =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(it) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(it)
  if (full) return { year: Number(full[1]), month: Number(full[2]), date: Number(full[3]) }
  const some = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(it) ?? /^(\d{2})(\d{2})$/.exec(it)
  if (!some) return null
  const month = Number(some[1])
  const now = parts(today)
  const date = Number(some[2])
  if (ahead) {
    const passed = month < now.month || (month === now.month && date < now.date)
    return { year: passed ? now.year + 1 : now.year, month, date }
  }
  // In January to March people still write up last autumn.
  return { year: now.month <= 3 && month >= 10 ? now.year - 1 : now.year, month, date }
}

/** With `ahead` a day without a year is the next such day. A day as people type it: 2026-07-08, 2026/7/8, 2026年7月8日, 20260708, 7.8, 7月8日, 0708, 今天, 昨天. Null where it is none. */
export function readDay(typed: string, today: Day, ahead = false): Day | null {
  const it = narrow(typed)
  if (/^(今天|今日|today)$/i.test(it)) return today
  if (/^(昨天|昨日|yesterday)$/i.test(it)) return addDays(today, -1)
  if (/^(前天)$/.test(it)) return addDays(today, -2)
  const day = meant(it, today, ahead)
  return day && dayOf(day.year, day.month, day.date)
}

/** What is wrong with what was typed, where it is no day: 2月没有30日; how to write one only where it reads as none. */
export function whyNoDay(typed: string, today: Day): string {
  const it = meant(narrow(typed), today)
  if (!it) return text.parts.notADay
  if (it.month < 1 || it.month > 12) return text.parts.noMonth(it.month)
  const longest = new Date(Date.UTC(it.year, it.month, 0)).getUTCDate()
  if (it.date < 1 || it.date > longest)
    return text.parts.noSuchDay(it.month === 2 && it.date === 29 ? it.year : 0, it.month, it.date)
  return text.parts.yearOutside(it.year)
}
