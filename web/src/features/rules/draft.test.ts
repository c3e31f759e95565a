import { expect, test } from 'vitest'
import { clockOf, costOf, nextQuarter, turned, willOwe, type Duty } from './draft'

const duty = (more: Partial<Duty>): Duty => ({ code: 'gw-1', state: 'standing', ...more }) as Duty
const owed = {
  shape: 'count',
  at_least: 2,
  in_each: 'year',
  month: 0,
  day: 0,
  every_years: 0,
  remind_months: 0,
  within: 0,
  span: 'days',
  committee_years: 0,
} as Duty['owed']

test('the next quarter begins after today, also in autumn', () => {
  expect(nextQuarter('2026-07-08')).toBe('2026-10-01')
  expect(nextQuarter('2026-11-25')).toBe('2027-01-01')
})
test('switching on takes what the catalogue proposes', () =>
  expect(turned(duty({ proposed: owed }), true, '2026-10-01')).toEqual({ duty: 'gw-1', from: '2026-10-01' }))
test('switching off ends it', () =>
  expect(turned(duty({ state: 'clock', owed }), false, '2026-10-01')).toEqual({
    duty: 'gw-1',
    from: '2026-10-01',
    ends: true,
  }))
test('switching there and back is no change', () =>
  expect(turned(duty({ state: 'clock', owed }), true, '2026-10-01')).toBeUndefined())
test('the draft speaks before what is in force', () => {
  expect(clockOf(duty({ owed }), { duty: 'gw-1', count: 4 })).toMatchObject({ count: 4, cadence: 'year' })
  expect(willOwe(duty({ state: 'clock', owed }), { duty: 'gw-1', ends: true })).toBe(false)
})
test('what a change costs is counted in records of the whole district', () => {
  const five = { bearers: 5, a_year: 2, in_all: 10 } as Duty['burden']
  expect(costOf(duty({ owed, burden: five }), { duty: 'gw-1', cadence: 'quarter', count: 1 })).toBe(20)
  expect(costOf(duty({ state: 'clock', owed, burden: five }), { duty: 'gw-1', cadence: 'quarter', count: 1 })).toBe(10)
  expect(costOf(duty({ state: 'clock', owed, burden: five }), { duty: 'gw-1', ends: true })).toBe(-10)
  expect(costOf(duty({ state: 'clock', owed, burden: five }), undefined)).toBe(0)
})
