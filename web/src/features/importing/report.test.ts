import { expect, test } from 'vitest'
import { causes, sizeOf } from './report'

const line = (row: number, cause: string, severity = 'rejected') => ({
  row,
  column: 'B',
  cause,
  severity,
  zh: cause,
  en: cause,
})
test('rows of one cause stand together, what forbids a row first', () => {
  const all = causes([
    line(2, 'odd', 'warned'),
    line(4, 'full since when', 'asked'),
    line(3, 'no branch'),
    line(5, 'no branch'),
  ])
  expect(all.map(it => [it.words.zh, it.weight, it.rows.length])).toEqual([
    ['no branch', 'rejected', 2],
    ['full since when', 'asked', 1],
    ['odd', 'warned', 1],
  ])
})
test('pasted cells are counted without their headings', () =>
  expect(sizeOf('姓名\t支部\n张三\t一支部\n')).toEqual({ rows: 1, columns: 2 }))
