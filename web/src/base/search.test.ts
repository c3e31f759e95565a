import { expect, test } from 'vitest'
import { best, fits } from './search'
import { above, seen } from '@/ui/orgs'
import { orgs } from '../../gallery/sample'

const bureau = { name: '区住房和城乡建设局', initials: 'qzfhcxjsj' }
test('initials find a body, whole or from the middle', () => {
  expect(fits(bureau, 'qzf')).toBeGreaterThan(0)
  expect(fits(bureau, 'CXJ')).toBeGreaterThan(0)
})
test('the short name finds it too', () => expect(fits(bureau, '住建局')).toBeGreaterThan(0))
test('zjj finds 区住建局 before whatever only holds these letters', () => {
  const all = [
    { name: '区总工会机关', initials: 'qzghjg' },
    { name: '区审计局', initials: 'qsjj', short: '区审计局', shortInitials: 'qsjj' },
    { name: '区住房和城乡建设局党组', initials: 'qzfhcxjsjdz', short: '党组', shortInitials: 'dz' },
    { ...bureau, short: '区住建局', shortInitials: 'qzjj' },
    { name: '中建建材协会', initials: 'zjjcxh' },
  ]
  expect(best(all, 'zjj').map(it => it.name)[0]).toBe(bureau.name)
  expect(fits({ ...bureau, short: '区住建局', shortInitials: 'qzjj' }, '住建局')).toBe(6)
})
test('a name is found however it is spelt', () => {
  for (const typed of ['买买提•艾 力', '买买提艾力', '\u200b买买提．艾力'])
    expect(fits({ name: '买买提·艾力' }, typed)).toBe(6)
})
test('what is not in it does not', () => expect(fits(bureau, '教育')).toBe(0))
test('whoever begins so comes first, else the official order stays', () => {
  expect(best([{ name: '机关党委' }, { name: '党委办公室' }, { name: '局党委' }], '党委').map(it => it.name)).toEqual([
    '党委办公室',
    '机关党委',
    '局党委',
  ])
})
test('a tree shows what is open', () =>
  expect(seen(orgs, new Set(['o1']), '').map(it => it.node.id)).toEqual(['o1', 'o2']))
test('searching shows the hits under their bodies', () =>
  expect(seen(orgs, new Set(), 'dedzb').map(it => it.node.name)).toEqual([
    '演示区委',
    '区直机关工委',
    '政府工作部门',
    '区住房和城乡建设局',
    '机关党委',
    '第二党支部',
  ]))
test('those above a body are known', () => expect(above(orgs, 'o14')).toEqual(['o1', 'o2', 'o6', 'o11', 'o13']))
test('what is shown by its short name is found by its full one', () =>
  expect(fits({ name: '区住建局机关党委', full: '中共云溪区住房和城乡建设局机关委员会' }, '住房和城乡')).toBe(3))
