import { expect, test } from 'vitest'
import type { Schemas } from '@/api/client'
import { text } from '@/i18n'
import { scopesSentences } from './scopes'

const tally = (more: Partial<Schemas['Tally']>) => more as Schemas['Tally']
const scope = (of: Schemas['Scope']['of'], zh: string, more: Partial<Schemas['Tally']>): Schemas['Scope'] => ({
  of,
  words: { zh, en: zh },
  tally: tally(more),
})

test('each count says what it counts: the branch its own, its members’ hours apart', () => {
  expect(
    scopesSentences([scope('own', '本支部', { overdue: 6, done: 40 }), scope('hours', '党员学时', { overdue: 21 })]),
  ).toEqual(['本支部：已逾期6项', '党员学时：已逾期21项'])
})
test('where nothing presses only the body’s own is said', () => {
  expect(scopesSentences([scope('own', '本支部', { done: 3 }), scope('hours', '党员学时', { open: 21 })])).toEqual([
    `本支部：${text.board.settled}`,
  ])
})
