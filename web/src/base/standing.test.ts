import { expect, test } from 'vitest'
import { isSettled, legend, mark, roll, urgency } from './standing'
import { Standing as words } from '@/i18n/zh/closed'

test('a cell shows the most pressing standing, how many stand so and how many there are', () => {
  expect(roll({ done: 9, reason_wanted: 2, open: 3 })).toEqual({
    standing: 'reason_wanted',
    count: 2,
    total: 14,
    change: 0,
  })
})
test('one overdue speaks before many open ones', () => expect(roll({ open: 12, overdue: 1 })?.standing).toBe('overdue'))
test('the change is that of the standing shown', () =>
  expect(roll({ overdue: 3, open: 1 }, { overdue: 1, open: 4 })?.change).toBe(2))
test('an empty cell says nothing', () => {
  expect(roll({})).toBeNull()
  expect(roll({ done: 0 })).toBeNull()
})
test('every standing has a place in the legend, a shape and a word', () => {
  expect(new Set(legend).size).toBe(12)
  for (const it of legend) expect([mark[it], words[it]].every(Boolean)).toBe(true)
})
test('shapes are not shared', () => expect(new Set(Object.values(mark)).size).toBe(12))
test('what may still be done is not settled', () => {
  expect(legend.filter(it => !isSettled(it))).toEqual([
    'overdue',
    'reason_wanted',
    'due_soon',
    'open',
    'awaiting_notice',
    'not_begun',
  ])
})
test('the page of today has four lists', () => {
  expect(urgency({ standing: 'reason_wanted', last: '2026-06-30' }, '2026-07-08')).toBe('past')
  expect(urgency({ standing: 'due_soon', last: '2026-07-08' }, '2026-07-08')).toBe('today')
  expect(urgency({ standing: 'due_soon', last: '2026-07-10' }, '2026-07-08')).toBe('soon')
  expect(urgency({ standing: 'open', last: '2026-07-31' }, '2026-07-08')).toBe('later')
})
