import { afterEach, describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  clock,
  dayInChina,
  daysBetween,
  inFull,
  inRow,
  moment,
  readDay,
  short,
  weekday,
  whyNoDay,
  withWeekday,
} from './days'
import { speak } from '@/i18n'

afterEach(() => speak('zh'))
const today = '2026-07-08'

describe('days as they are written', () => {
  test('a title reads 2026年7月8日 and a row 7月3日 周五', () => {
    expect(inFull(today)).toBe('2026年7月8日')
    expect(inRow('2026-07-03', today)).toBe('7月3日 周五')
    expect(withWeekday(today)).toBe('2026年7月8日 星期三')
  })
  test('today is called today', () => expect(inRow(today, today)).toBe('7月8日 今天'))
  test('another year is always named', () => expect(short('2027-01-04', today)).toBe('2027年1月4日'))
  test('English reads 8 Jul 2026', async () => {
    await speak('en')
    expect(inFull(today)).toBe('8 Jul 2026')
    expect(inRow('2026-07-03', today)).toBe('Fri 3 Jul')
  })
})

describe('days as they are typed', () => {
  test.each([
    '2026-07-08',
    '2026/7/8',
    '2026.7.8',
    '2026年7月8日',
    '20260708',
    '7.8',
    '7-8',
    '7月8日',
    '0708',
    '今天',
    '２０２６．７．８',
    ' 7.8 ',
  ])('%s is the eighth of July', typed => {
    expect(readDay(typed, today)).toBe('2026-07-08')
  })
  test('yesterday crosses a month', () => expect(readDay('昨天', '2026-03-01')).toBe('2026-02-28'))
  test('in January 12.30 is last year’s', () => expect(readDay('12.30', '2026-01-05')).toBe('2025-12-30'))
  test('a day that must come is the next such day', () => {
    expect(readDay('1.22', '2026-01-05', true)).toBe('2026-01-22')
    expect(readDay('1月22日', '2026-11-30', true)).toBe('2027-01-22')
    expect(readDay('12.30', '2026-01-05', true)).toBe('2026-12-30')
    expect(readDay('11.30', '2026-11-30', true)).toBe('2026-11-30')
    expect(readDay('2026.1.22', '2026-11-30', true)).toBe('2026-01-22')
  })
  test('in July 12.30 is this year’s', () => expect(readDay('12.30', today)).toBe('2026-12-30'))
  test.each(['2026-02-29', '13.1', '7.32', '下周', '', '2026-7'])('%s is no day', typed =>
    expect(readDay(typed, today)).toBeNull(),
  )
  test.each([
    ['2026-02-30', '2月没有30日，请核对。'],
    ['2.30', '2月没有30日，请核对。'],
    ['2026-02-29', '2026年2月没有29日，请核对。'],
    ['13.1', '没有13月，请核对。'],
    ['4月31日', '4月没有31日，请核对。'],
    ['1890-05-01', '年份应在1900年到2200年之间，1890年不在其中，请核对。'],
    ['下周', '请写成 2026-07-08、7.8 或 20260708 的样子。'],
  ])('%s is told what is wrong with it, and only what is no day at all how to write one', (typed, said) => {
    expect(readDay(typed, today)).toBeNull()
    expect(whyNoDay(typed, today)).toBe(said)
  })
  test('the leap day is one in a leap year', () => expect(readDay('2.29', '2028-01-01')).toBe('2028-02-29'))
})

describe('days as they are counted', () => {
  test('a day added at the end of the year begins the next', () => expect(addDays('2026-12-31', 1)).toBe('2027-01-01'))
  test('a month after 31 January is the month’s last day', () => expect(addMonths('2026-01-31', 1)).toBe('2026-02-28'))
  test('8 July 2026 is a Wednesday', () => expect(weekday(today)).toBe(3))
  test('from the last of June to 14 July are fourteen days', () =>
    expect(daysBetween('2026-06-30', '2026-07-14')).toBe(14))
})

describe('moments of the server', () => {
  test('one minute before midnight in China is still that day, whatever the machine’s zone', () => {
    expect(dayInChina('2026-07-08T15:59:00Z')).toBe('2026-07-08')
    expect(dayInChina('2026-07-08T16:00:00Z')).toBe('2026-07-09')
    expect(clock('2026-07-08T02:32:00Z')).toBe('10:32')
    expect(moment('2026-07-06T01:41:00Z', today)).toBe('7月6日 09:41')
  })
})
