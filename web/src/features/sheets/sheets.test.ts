import { flushPromises, mount } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { expect, test, vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { queries } from '@/api/queries'
import FactSheet from './FactSheet.vue'
import IfToday from './IfToday.vue'
import ScoreTree from './ScoreTree.vue'

const both = (zh: string) => ({ zh, en: zh })
const line = (section: string, title: string, more: object = {}) => ({
  id: title,
  section,
  title: both(title),
  result: both('已办结'),
  facts: both(`${title}的事实。`),
  supervises: false,
  ...more,
})
const sheet = {
  name: '陆承远',
  person: 'm2',
  body: { id: 'o4', name: '住建局党组' },
  leading: true,
  year: 2025,
  first: '2025-01-01',
  last: '2025-12-31',
  known: '2026-01-15',
  posts: [
    {
      post: 'p1',
      words: both('书记'),
      org: { id: 'o4', name: '住建局党组' },
      from: '2025-01-01',
      last: '2025-12-31',
      left: false,
    },
  ],
  predecessors: [],
  under_half: false,
  narrative: false,
  lines: [
    line('missing', '听取汇报', { standing: 'overdue', obligation: 'hear@o4@2025H2' }),
    line('done', '专题研究', { standing: 'done', obligation: 'study@o4' }),
    line('requests_and_matters', '加装电梯', { matter: 'd3' }),
  ],
  leaves: 16940,
  years: [2026, 2025],
}
const shown = async (component: Component, answer: object, address: string) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', (request: Request | string) => {
    asked.push(typeof request === 'string' ? request : request.url)
    return Promise.resolve(Response.json(answer))
  })
  queries.clear()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)', component }] })
  await router.push(address)
  const it = mount(component, { global: { plugins: [router, [VueQueryPlugin, { queryClient: queries }]] } })
  await flushPromises()
  await flushPromises()
  return { it, asked }
}

test('a leader’s sheet has facts line by line, opens each to its grounds, and leaves five boxes empty', async () => {
  const { it, asked } = await shown(FactSheet, sheet, '/fact-sheet?person=m2')
  expect(asked.some(url => url.includes('person=m2'))).toBe(true)
  for (const part of ['履责事实单　陆承远', '没有做到的', '听取汇报的事实。', '按时做到的', '答复和督办', '政治素质'])
    expect(it.text()).toContain(part)
  const links = it.findAll('.basis').map(link => link.attributes('href'))
  expect(links).toEqual(['/obligations/hear%40o4%402025H2', '/obligations/study%40o4', '/matters/d3'])
  expect(it.findAll('.five td')).toHaveLength(5)
  expect(it.findAll('input, textarea')).toHaveLength(0)
})
test('in an assessment the one concerned may comment on a line, and what was said stands there', async () => {
  const lines = [
    line('missing', '听取汇报', { line: 'hear-2025h2', post: 'p1' }),
    line('done', '专题研究', {
      line: 'study',
      post: 'p1',
      comment: { text: '漏记了。', by: '陆承远', on: '2026-01-19' },
    }),
  ]
  const { it } = await shown(
    FactSheet,
    { ...sheet, lines, assessment: 'k1', comment_until: '2026-01-27', may_comment: true },
    '/fact-sheet?person=m2',
  )
  expect(it.text()).toContain('2026年1月27日前本人可以对任何一行写意见')
  expect(it.text()).toContain('漏记了。')
  expect(it.findAll('.ask')).toHaveLength(1)
  await it.find('.ask').trigger('click')
  expect(it.find('textarea').exists()).toBe(true)
})
test('an organisation’s sheet has the sections 协助 and 监督, also where nothing stands in one', async () => {
  const { it } = await shown(FactSheet, { ...sheet, person: undefined, leading: false }, '/fact-sheet?node=o5')
  expect(it.findAll('tr.half').map(row => row.text())).toEqual(['协助', '监督'])
  expect(it.text()).toContain('没有记录')
  expect(it.find('.five').exists()).toBe(false)
})

const row = (title: string, more: object = {}) => ({
  obligation: 'dues@o7@2026-06',
  standing: 'overdue',
  words: both('已逾期'),
  title: both(title),
  facts: both('期限6月30日。'),
  now: both('现在扣2分'),
  then: both('今天记上，改为扣1分'),
  ...more,
})
const ifToday = {
  body: { id: 'o7', name: '第二党支部' },
  on: '2026-07-08',
  day_words: both('2026年7月8日 星期三'),
  bodies: [{ id: 'o7', name: '第二党支部' }],
  scheme: both('评分办法甲'),
  verdict: both('今天有1处会扣分，1处还能少扣'),
  advice: both('先办第一栏的。'),
  settle: [row('党费收缴', { button: { verb: 'record', label: both('记党费') } })],
  fixed: [],
  ahead: [],
  harmless: both('已履行的14项'),
  judged: 4,
  stated: 3,
  draft: '2027-01-15',
}
test('what a body would lose today is said in words, with the act that helps, and without any total or export', async () => {
  const { it } = await shown(IfToday, ifToday, '/if-assessed-today')
  for (const part of [
    '现在扣2分',
    '今天记上，改为扣1分',
    '记党费',
    '只有第二党支部的书记和委员',
    '按2027年1月15日所知',
  ])
    expect(it.text()).toContain(part)
  expect(it.findAll('.btn.main')).toHaveLength(1)
  expect(it.findAll('[download], button')).toHaveLength(0)
})
test('where no scheme is for the body, nothing is listed', async () => {
  const { it } = await shown(
    IfToday,
    { ...ifToday, scheme: undefined, verdict: both('没有办法') },
    '/if-assessed-today',
  )
  expect(it.text()).toContain('没有办法')
  expect(it.find('.settle').exists()).toBe(false)
})

const treeRow = (ref: string, title: string, more: object = {}) => ({
  ref,
  is_part: false,
  depth: 0,
  state: 'counted',
  title: both(title),
  amount: both('5分'),
  says: both('不扣。'),
  clause: both(`${title}的条文`),
  facts: both('每季度都有。'),
  arithmetic: both('5 − 0 = 5'),
  source: '《细则》第1行',
  evidence: [],
  evidence_count: 0,
  refers: false,
  ...more,
})
test('a tree opens each line to clause, facts, reckoning and evidence, and says what it cannot prove', async () => {
  const { it } = await shown(
    ScoreTree,
    {
      body: { id: 'o5', name: '机关党委' },
      scheme: both('评分办法甲'),
      scheme_id: 'table-a',
      scheme_from: '2025-01-01',
      year: 2025,
      known: '2026-02-09',
      total: '91.58',
      says: both('共得87分。'),
      arithmetic: both('87 × 100 ÷ 95'),
      refers: false,
      rows: [
        treeRow('一', '学习教育', { is_part: true, full: both('满分25分') }),
        treeRow('1.1', '学习计划', {
          evidence: [{ id: 'r3', title: '印发记录', opens: true }],
          evidence_count: 1,
        }),
        treeRow('1.2', '发展党员', { state: 'not_applicable', amount: both('不适用，不是0分') }),
      ],
      absent: [both('群众评议')],
      judged: 0,
      unanswered: 2,
      erased: 0,
      leaves: 17203,
      years: [2025],
    },
    '/score-tree?node=o5',
  )
  for (const part of [
    '91.58分，供会议研究的材料',
    '满分25分',
    '学习计划的条文',
    '不适用，不是0分',
    '群众评议',
    '2行还没有人认定',
  ])
    expect(it.text()).toContain(part)
  expect(it.find('.chain a').attributes('href')).toBe('/records/r3')
  expect(it.findAll('details')).toHaveLength(2)
})
