import { expect, test } from 'vitest'
import type { Schemas } from '@/api/client'
import { blank, closesItself, follow, inputOf, isWords, wordsOf } from './recording'

const form = {
  host: { id: 'o7', name: '第二支部' },
  kind: 'meeting',
  day: '2026-07-08',
  title: '7月会议',
  place: '',
  topics: [],
  minutes: 90,
  roster: 'none',
  rosters: [],
  makes_up: [],
} as unknown as Schemas['RecordForm']

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
test('a member the register marks as away is sent as not counted unless they came, and a ground goes with an election', () => {
  const members = {
    roster: 'members',
    name: { zh: '', en: '' },
    seats: [
      {
        person: { id: 'm1', name: '甲' },
        role: { zh: '', en: '' },
        usual: 'not_counted',
        votes: true,
        always_due: false,
      },
      { person: { id: 'm2', name: '乙' }, role: { zh: '', en: '' }, usual: 'present', votes: true, always_due: false },
    ],
  }
  const it = blank()
  follow(it, { ...form, roster: 'members', rosters: [members] } as unknown as Schemas['RecordForm'])
  expect(inputOf(it).attendance).toEqual({ not_counted: ['m1'] })
  it.marks = { m1: { presence: 'present' } }
  expect(inputOf(it).attendance).toEqual({ present: ['m1'] })
  it.marks = { m2: { presence: 'not_counted', reason: '长期患病' } }
  expect(inputOf(it).attendance).toEqual({ not_counted: ['m1', 'm2'], grounds: [{ person: 'm2', reason: '长期患病' }] })
})
test('an opinion or a request sends the words and whom they go to, and nothing that the last record left in the form', () => {
  const it = blank()
  follow(it, {
    ...form,
    kind: 'opinion',
    title: '7月意见',
    recorder: { id: 'm1', name: '甲' },
    chair: { id: 'm2', name: '乙' },
    place: '三楼',
  } as unknown as Schemas['RecordForm'])
  it.notes = ' 希望早些通知 '
  expect(isWords(it)).toBe(true)
  expect(wordsOf(it)).toEqual({
    kind: 'opinion',
    title: '7月意见',
    day: '2026-07-08',
    host: 'o7',
    roster: 'none',
    notes: '希望早些通知',
  })
  it.concerns = [{ id: 'o4', name: '党组' }]
  expect(wordsOf(it).concerns).toBe('o4')
  it.concerns = []
  it.kind = 'request'
  expect(wordsOf(it).concerns).toBe('o7')
  it.topics = ['member-opinions']
  expect(isWords(it)).toBe(false) // for a duty: the whole form
})
test('a correction that moves the day back past the days for correcting is asked about, no other', () => {
  expect(closesItself('2026-07-08', '2026-06-07', '2026-07-08', 30)).toBe(true)
  expect(closesItself('2026-07-08', '2026-06-08', '2026-07-08', 30)).toBe(false)
  expect(closesItself('2026-05-01', '2026-05-01', '2026-07-08', 30)).toBe(false)
  expect(closesItself('2026-05-01', '2026-05-03', '2026-07-08', 30)).toBe(false)
  expect(closesItself('2026-07-08', '', '2026-07-08', 30)).toBe(false)
})
