import { expect, test } from 'vitest'
import numerals from '../../../test/numerals.json'
import { inChinese } from './numerals'

test('articles are numbered as documents print them and as the server numbers them; what is no number stays as it is', () => {
  expect(numerals.length).toBeGreaterThan(12)
  for (const [number, said] of numerals) expect(inChinese(number!), number).toBe(said)
})
