import { expect, test } from 'vitest'
import { cellsOf, rowsOf } from './paste'

const columns = [
  { key: 'name', head: '姓名', required: true },
  { key: 'branch', head: '所在支部', also: ['支部'] },
]

test('cells come apart at tabs and lines, of Windows too', () =>
  expect(cellsOf('姓名\t支部\r\n周以宁\t第二党支部\r\n')).toEqual([
    ['姓名', '支部'],
    ['周以宁', '第二党支部'],
  ]))
test('a cell with a line break or a quote stays one cell', () =>
  expect(cellsOf('甲\t"第一行\n第二行"\t"他说""好"""\n')).toEqual([['甲', '第一行\n第二行', '他说"好"']]))
test('empty lines are left out', () => expect(cellsOf('a\n\n \t \nb')).toEqual([['a'], ['b']]))
test('columns are found by their heads in any order', () => {
  expect(
    rowsOf(
      [
        ['支部', '姓名 *'],
        ['第二党支部', '周以宁'],
      ],
      columns,
    ),
  ).toEqual({ rows: [{ branch: '第二党支部', name: '周以宁' }], missing: [], unknown: [] })
})
test('an unknown column is named, a missing one too', () => {
  const it = rowsOf(
    [
      ['支部', '备注'],
      ['第二党支部', '无'],
    ],
    columns,
  )
  expect(it.unknown).toEqual(['备注'])
  expect(it.missing).toEqual(['姓名'])
})
test('without heads the columns are taken in their order', () =>
  expect(rowsOf([['周以宁', '第二党支部']], columns).rows).toEqual([{ name: '周以宁', branch: '第二党支部' }]))
