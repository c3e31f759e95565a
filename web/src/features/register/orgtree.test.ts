import { expect, test } from 'vitest'
import type { Schemas } from '@/api/client'
import { treeOf } from './orgtree'

const node = (id: string, more: Partial<Schemas['TreeNode']> = {}): Schemas['TreeNode'] => ({
  id,
  name: id,
  initials: '',
  short_name: '',
  short_initials: '',
  kind: 'branch',
  kind_words: { zh: '', en: '' },
  order: 0,
  ...more,
})
const shape = (nodes: ReturnType<typeof treeOf>): unknown => nodes.map(it => [it.id, shape(it.children ?? [])])

test('a branch stands under its organ committee, both under their unit', () => {
  const all = [
    node('o1'),
    node('o2', { leads: 'o1' }),
    node('o3', { unit: 'o2', leads: 'o1' }),
    node('o4', { unit: 'o2', leads: 'o3' }),
  ]
  expect(shape(treeOf(all))).toEqual([['o1', [['o2', [['o3', [['o4', []]]]]]]]])
})
test('a body is called by its short name under its own office, and by its name where that is not seen', () => {
  const named = (nodes: ReturnType<typeof treeOf>): (string | undefined)[] =>
    nodes.flatMap(it => [it.short, ...named(it.children ?? [])])
  const branch = node('o4', { unit: 'o2', short_name: '第一支部' })
  expect(named(treeOf([node('o2', { short_name: '区住建局' }), branch]))).toEqual(['区住建局', '第一支部'])
  expect(named(treeOf([branch]))).toEqual([undefined])
})
test('whoever leads but is not seen leaves a body at the top', () =>
  expect(shape(treeOf([node('o4', { leads: 'o3' })]))).toEqual([['o4', []]]))
test('a ring stands at the top and hangs nobody', () =>
  expect(treeOf([node('o1', { leads: 'o2' }), node('o2', { leads: 'o1' })]).length).toBe(2))
test('what was dissolved is not shown unless asked for', () => {
  const all = [node('o1', { dissolved: '2026-01-01' })]
  expect(treeOf(all)).toEqual([])
  expect(treeOf(all, true).length).toBe(1)
})
