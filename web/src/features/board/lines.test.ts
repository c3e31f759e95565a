import { expect, test } from 'vitest'
import { linesOf, type BoardCell, type BoardRow } from './lines'

const words = (zh: string) => ({ zh, en: zh })
const months = ['01', '02', '03', '04', '05', '06'].map(id => ({ id, name: words(id) }))
const row = (id: string, cells: BoardCell[], group?: string): BoardRow => ({
  id,
  name: words(id),
  group: group ? words(group) : undefined,
  cells,
})
const places = (it: BoardRow) =>
  linesOf([it], months)[0]?.cells.map(it => `${it.cell?.column ?? '-'}:${it.from}+${it.span}`)

test('a bar ends in its month and covers those before it; what is left over is filled with empty places', () => {
  expect(
    places(
      row('a', [
        { column: '03', span: 3, tally: { done: 1 } },
        { column: '06', span: 2, tally: { open: 1 } },
      ]),
    ),
  ).toEqual(['03:0+3', '-:3+1', '06:4+2'])
  expect(places(row('a', []))).toHaveLength(6)
  expect(places(row('a', [{ column: '01', tally: { done: 1 } }]))).toEqual([
    '01:0+1',
    '-:1+1',
    '-:2+1',
    '-:3+1',
    '-:4+1',
    '-:5+1',
  ])
})

test('a bar never covers another, nor more columns than there are', () => {
  expect(
    places(
      row('a', [
        { column: '02', span: 9, tally: { done: 1 } },
        { column: '04', span: 4, tally: { open: 1 } },
      ]),
    ),
  ).toEqual(['02:0+2', '04:2+2', '-:4+1', '-:5+1'])
  expect(places(row('a', [{ column: '13', tally: { done: 1 } }]))).toHaveLength(6)
})

test('a head stands before the first row of its group only', () => {
  const lines = linesOf([row('a', [], '政府工作部门'), row('b', [], '政府工作部门'), row('c', [], '群团组织')], months)
  expect(lines.map(it => it.group?.zh)).toEqual(['政府工作部门', undefined, '群团组织'])
})
