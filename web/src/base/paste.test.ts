import { expect, test } from 'vitest'
import { cellsOf } from './paste'

test('cells come apart at tabs and lines, of Windows too', () =>
  expect(cellsOf('姓名\t支部\r\n周以宁\t第二党支部\r\n')).toEqual([
    ['姓名', '支部'],
    ['周以宁', '第二党支部'],
  ]))
test('a cell with a line break or a quote stays one cell', () =>
  expect(cellsOf('甲\t"第一行\n第二行"\t"他说""好"""\n')).toEqual([['甲', '第一行\n第二行', '他说"好"']]))
test('empty lines are left out', () => expect(cellsOf('a\n\n \t \nb')).toEqual([['a'], ['b']]))
