import { expect, test } from 'vitest'
import { toDo, toDoIn } from './board'

test('to do is what somebody can act on today, most pressing first', () => {
  expect(toDo).toEqual(['overdue', 'reason_wanted', 'due_soon', 'open'])
  expect(toDoIn({ overdue: 2, open: 1, not_begun: 5, done: 9, awaiting_notice: 3 })).toBe(3)
})
