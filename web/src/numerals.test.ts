import { expect, test } from 'vitest'
import { inChinese } from './numerals'

test('articles are numbered as documents print them', () => {
  for (const [number, said] of [['1', '一'], ['10', '十'], ['12', '十二'], ['21', '二十一'], ['100', '一百'], ['103', '一百零三'], ['112', '一百一十二'], ['1010', '一千零一十']] as const) expect(inChinese(number), number).toBe(said)
})
test('what is no number stays as it is written', () => {
  for (const written of ['', '0', '12a', '3、4', '10000']) expect(inChinese(written)).toBe(written)
})
