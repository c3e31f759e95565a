import { expect, test } from 'vitest'
import type { Schemas } from '@/api/client'
import { blank, follow } from './recording'

const form = { host: { id: 'o7', name: '第二支部' }, kind: 'meeting', day: '2026-07-08', title: '7月会议', topics: [], minutes: 90, roster: 'none', makes_up: [] } as unknown as Schemas['RecordForm']

test('minutes are offered and never filled in: they count for somebody', () => {
  const it = blank()
  follow(it, form)
  expect(it.minutes).toBe('')
  expect(it.day).toBe('2026-07-08')
})
test('a day that somebody emptied or could not write stays empty', () => {
  const it = blank()
  follow(it, form)
  it.day = ''
  it.touched.push('day')
  follow(it, form)
  expect(it.day).toBe('')
})
test('every new form has a key of its own', () => expect(blank().key).not.toBe(blank().key))
