import { expect, test } from 'vitest'
import type { Schemas } from '@/api/client'
import { blank, type Writing } from '@/features/record/recording'
import { take, type Step } from './steps'

type Form = Schemas['RecordForm']
const seat = (id: string) => ({
  person: { id, name: id },
  role: { zh: '', en: '' },
  usual: 'present',
  votes: true,
  always_due: false,
})
const rosters = [
  { roster: 'members', name: { zh: '', en: '' }, seats: [seat('m1'), seat('m2')] },
  { roster: 'committee', name: { zh: '', en: '' }, seats: [seat('m2')] },
] as unknown as Form['rosters']
const form = {
  host: { id: 'o7', name: '第二支部' },
  kind: 'meeting',
  day: '2026-07-08',
  title: '7月会议',
  place: '三楼',
  topics: [],
  roster: 'members',
  rosters,
  makes_up: [],
} as unknown as Form
const after = (...all: Step[]): Writing => {
  const it = blank()
  for (const one of all) take(it, one)
  return it
}
const leader = { id: 'm9', name: '丁' }

test('what the address asks for stands in the form before the server is asked, and the server does not take it away', () => {
  const asked = {
    host: '',
    kind: '',
    day: '2026-06-30',
    obligation: '',
    record: '',
    answers: 'r3',
    called: '',
    closes: '',
    topics: ['theme-day'],
    makesUp: ['x@o7@2026Q2'],
  }
  const it = after({ step: 'asked', asked }, { step: 'form', form })
  expect([it.day, it.topics, it.makesUp, it.answers]).toEqual(['2026-06-30', ['theme-day'], ['x@o7@2026Q2'], 'r3'])
})
test('another body keeps the words that were typed, and neither marks nor kinds of the body before', () => {
  const it = after({ step: 'form', form })
  it.title = '防汛会'
  it.touched.push('title', 'topics')
  it.marks = { m1: { presence: 'absent' } }
  it.topics = ['theme-day']
  take(it, { step: 'host', host: 'o8' })
  expect([it.host, it.title, it.marks, it.topics]).toEqual(['o8', '防汛会', {}, []])
  expect(it.touched.sort()).toEqual(['host', 'title'])
})
test('the same body chosen again changes nothing', () => {
  const it = after({ step: 'form', form })
  it.marks = { m1: { presence: 'absent' } }
  take(it, { step: 'host', host: 'o7' })
  expect(it.marks).toEqual({ m1: { presence: 'absent' } })
})
test('marks of people who are not on the roster go with it, whether a hand chose the roster or the day did', () => {
  const marked = () => {
    const it = after({ step: 'form', form })
    it.marks = { m1: { presence: 'absent' }, m2: { presence: 'excused' } }
    return it
  }
  const chosen = marked()
  take(chosen, { step: 'roster', roster: 'committee', rosters })
  expect(chosen.marks).toEqual({ m2: { presence: 'excused' } })
  const earlier = marked()
  take(earlier, { step: 'rosters', rosters: [{ ...rosters[0]!, seats: [rosters[0]!.seats[0]!] }] })
  expect(earlier.marks).toEqual({ m1: { presence: 'absent' } })
  const none = marked()
  take(none, { step: 'roster', roster: 'none', rosters })
  expect(Object.keys(none.marks)).toEqual(['m1', 'm2'])
})
test('what is written for a leader is the leader’s own doing, unless a hand said who presented', () => {
  expect(after({ step: 'form', form }, { step: 'named', behalf: [leader] }).presenters).toEqual([leader])
  const it = after({ step: 'form', form })
  it.touched.push('presenters')
  take(it, { step: 'named', behalf: [leader] })
  expect(it.presenters).toEqual([])
})
test('what was typed and not sent comes back whole, body and all', () => {
  const found = { ...blank(), host: 'o8', title: '写了一半', touched: ['title'] }
  const it = after({ step: 'draft', found })
  expect([it.host, it.title, it.touched]).toEqual(['o8', '写了一半', ['title', 'host']])
})
test('a line of 会差一点 adds what is missing once', () => {
  const line = { add_makes_up: ['x@o7@2026Q2'], add_topics: ['theme-day'] }
  const it = after(
    { step: 'form', form },
    { step: 'mend', line, bearer: leader },
    { step: 'mend', line, bearer: leader },
  )
  expect([it.makesUp, it.topics, it.presenters]).toEqual([['x@o7@2026Q2'], ['theme-day'], [leader]])
  take(it, { step: 'leave', topic: 'theme-day' })
  expect(it.topics).toEqual([])
})
test('a correction begins from the last version, with the number it is written over', () => {
  const version = {
    host: { id: 'o7', name: '第二支部' },
    kind: 'meeting',
    topics: [],
    title: '会',
    day: '2026-07-08',
    place: '',
    notes: '',
    roster: 'members',
    presenters: [],
    makes_up: [],
    attendance: [],
    conclusions: [],
    votes: [],
  } as unknown as Schemas['VersionShown']
  const it = after({ step: 'version', version, rosters, number: 3 })
  expect([it.host, it.title, it.version, it.roster]).toEqual(['o7', '会', 3, 'members'])
})
