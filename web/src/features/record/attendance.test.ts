import { expect, test } from 'vitest'
import { presenceOf, quorumOf, turn, wanted, type Attendee, type Marks } from './attendance'

const people: Attendee[] = Array.from({ length: 20 }, (_, i) => ({
  id: `m${i}`,
  name: `第${i}人`,
  votes: i !== 18,
  counted: i !== 19,
}))
const absent = (n: number): Marks => Object.fromEntries(people.slice(0, n).map(it => [it.id, { presence: 'absent' }]))

test('whoever is not marked was present', () => expect(presenceOf(people[0]!, {})).toBe('present'))
test('a tap goes from present to excused to absent and round', () =>
  expect([turn('present'), turn('excused'), turn('absent')]).toEqual(['excused', 'absent', 'present']))
test('of eighteen voters nine are half', () =>
  expect(quorumOf(people, absent(9), 'half')).toEqual({ due: 18, came: 9, probationary: 1, wanted: 9, missing: 0 }))
test('eight of eighteen are one short', () => expect(quorumOf(people, absent(10), 'half').missing).toBe(1))
test('who is excused or left out of an election makes no quorum', () =>
  expect(quorumOf(people, { m0: { presence: 'not_counted' }, m1: { presence: 'excused' } }, 'half')).toMatchObject({
    due: 17,
    came: 16,
  }))
test('who is not counted stays out, and may have come all the same', () => {
  expect(presenceOf(people[19]!, {})).toBe('not_counted')
  expect(quorumOf(people, { m19: { presence: 'present' } }, 'half').due).toBe(19) // who came is due, as the server counts
})
test('the rules of the office', () => {
  expect(wanted('half', 17)).toBe(9)
  expect(wanted('more_than_half', 18)).toBe(10)
  expect(wanted('two_thirds', 18)).toBe(12)
  expect(wanted('more_than_two_thirds', 18)).toBe(13)
  expect(wanted('four_fifths', 18)).toBe(15)
  expect(wanted(null, 18)).toBe(0)
})
