import { flushPromises, mount } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Component } from 'vue'
import type { Schemas } from '@/api/client'
import { queries } from '@/api/queries'
import Award from './Award.vue'
import AwardAct from './AwardAct.vue'
import Awards from './Awards.vue'
import Conference from './Conference.vue'
import NoticePrint from './NoticePrint.vue'
import { among, applies, bodyOf } from './acting'

const named = (id: string, name: string) => ({ id, name, short_name: name })
const both = (zh: string) => ({ zh, en: zh })
const row: Schemas['AwardRow'] = {
  award: 'j1',
  title: '“两优一先”表彰',
  year: 2026,
  body: named('o2', '工委'),
  basis: 'party',
  step: 'notice',
  number: 7,
  due: '2026-06-30',
}
const nominee = (over: Partial<Schemas['NomineeShown']> = {}): Schemas['NomineeShown'] => ({
  nominee: 1,
  title: 'member',
  name: '丁予安',
  post: '住建局办公室主任',
  body: named('o7', '第二党支部'),
  standing: 'notice_full',
  posthumous: false,
  batch: 1,
  substitute: 0,
  doubted: false,
  ...over,
})
const steps: Schemas['AwardStepShown'][] = (
  ['basis', 'quotas', 'recommendation', 'review', 'opinions', 'list', 'notice', 'decision', 'closing'] as const
).map((step, i) => ({
  step,
  state: i < 6 ? 'done' : i === 6 ? 'now' : 'next',
  says: both('说明'),
  day: '2026-06-22',
  until: false,
}))
const page = (over: Partial<Schemas['AwardPage']> = {}): Schemas['AwardPage'] => ({
  row,
  head: both('第一批公示已满，递补对象的公示到6月29日'),
  says: both('1个没有未了的异议，照常往下走。'),
  file: true,
  document: '云委〔2026〕11号',
  approved_by: '',
  quotas: [{ title: 'member', most: 2 }],
  steps,
  notices: [
    {
      batch: 1,
      count: 2,
      substitute: false,
      place: '公示栏',
      first: '2026-06-18',
      last: '2026-06-22',
      working_days: 5,
      at: 0,
      full: true,
      days: [
        { day: '2026-06-18', number: 4, off: both('') },
        { day: '2026-06-19', number: 0, off: both('端午') },
        { day: '2026-06-22', number: 5, off: both('') },
      ],
      says: both('6月19日放假，不计。'),
    },
  ],
  objections: [
    {
      objection: 1,
      nominee: 2,
      received: '2026-06-17',
      anonymous: true,
      handed_over: true,
      outcome: 'deferred',
      concluded: '2026-06-22',
    },
  ],
  next: [{ who: both('工委'), what: both('公示期满后写明结果'), due: '2026-06-29' }],
  heeds: [],
  nominees: [nominee(), nominee({ nominee: 2, name: '章明谦', standing: 'deferred' })],
  offers: [{ act: 'confer-awards', possible: true, why: both(''), own: true, places: [] }],
  meetings: [named('r9', '2026年6月30日　工委会议')],
  by_strokes: true,
  conferred: 0,
  ...over,
})
const conference: Schemas['ConferencePage'] = {
  host: '工委',
  title: '“两优一先”表彰',
  day: '2026-07-01',
  says: [both('区直机关410个党组织')],
  titles: [
    { title: 'member', called: both('优秀共产党员'), order: both('1名，以姓氏笔画为序'), names: ['丁予安'] },
    { title: 'organisation', called: both('先进基层党组织'), order: both('1个，以编制序为序'), names: ['第二党支部'] },
  ],
  decided: '2026-06-30',
  leaves: 41862,
  on: '2026-06-30',
}
const notice: Schemas['NoticePaper'] = {
  title: '关于“两优一先”拟表彰对象的公示',
  body: '工委',
  paragraphs: ['现将名单予以公示。'],
  span: '2026年6月15日至2026年6月22日',
  counted: '5个工作日',
  annex: '名单',
  first: '2026-06-15',
  batch: 1,
  number: 'G-2026-0615-01',
  groups: [{ heading: '一、优秀共产党员（1名，以姓氏笔画为序）', persons: true, names: ['丁予安'], posts: ['主任'] }],
}
const acts = {
  acts: [
    {
      name: 'confer-awards',
      fields: [
        { name: 'award', needed: true, of: 'thing', words: [], called: [] },
        { name: 'meeting', needed: true, of: 'record', words: [], called: [] },
        { name: 'nominees', needed: true, of: 'text', words: [], called: [] },
      ],
    },
  ],
}
const sent: unknown[] = []
async function shown(what: Component, answer: unknown, at = '/awards/j1', props = {}) {
  sent.length = 0
  vi.stubGlobal('fetch', async (asked: Request) => {
    if (asked.method === 'POST') sent.push(await asked.json())
    if (asked.method === 'POST') return Response.json({ first: 7, last: 7, made: [], head: { size: 8, root: '' } })
    return Response.json(asked.url.endsWith('/api/acts') ? acts : answer)
  })
  queries.clear()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/awards/:id?/:part?', component: what },
      { path: '/:rest(.*)', component: { template: '<p />' } },
    ],
  })
  await router.push(at)
  const it = mount(what, {
    props,
    attachTo: document.body,
    global: { plugins: [router, [VueQueryPlugin, { queryClient: queries }]] },
  })
  await flushPromises()
  return it
}

test('nine steps, only the present one open, and an objection with its number and outcome alone', async () => {
  const it = await shown(Award, page())
  expect(it.findAll('.flow > li')).toHaveLength(9)
  expect(it.findAll('.flow > li.ok')).toHaveLength(6)
  expect(it.find('.flow > li.now').attributes('aria-current')).toBe('step')
  expect(it.findAll('.in-now')).toHaveLength(1)
  expect(it.find('.days').text()).toContain('端午')
  expect(it.find('.obj').text()).toContain('2026-01，6月17日，匿名，有可以核查的线索')
  expect(it.find('.obj').text()).toContain('缓议')
  expect(it.find('.side').text()).toContain('6月29日')
})

test('whoever does not read the file sees no objection and no reminder', async () => {
  const it = await shown(Award, page({ file: false, objections: [], offers: [] }))
  expect(it.find('.obj').exists()).toBe(false)
  expect(it.text()).not.toContain('提醒会议注意')
})

test('a paper that rests on the decision waits for it', async () => {
  const before = await shown(Award, page())
  expect(before.findAll('button[disabled]').map(one => one.text())).toContain('表彰决定')
  const after = await shown(Award, page({ conferred: 30 }))
  expect(after.findAll('a[download]').map(one => one.attributes('href'))).toContain(
    '/api/awards/j1/docx?paper=decision',
  )
})

test('nominees are ticked, and only those that the act can be about', async () => {
  const it = await shown(AwardAct, {}, '/awards/j1', { name: 'confer-awards', page: page() })
  expect(it.findAll('.ticks label')).toHaveLength(1)
  await it.find('.ticks input').setValue(true)
  await it.find('select').setValue('r9')
  await it.find('form').trigger('submit')
  await flushPromises()
  expect(sent).toEqual([{ award: 'j1', meeting: 'r9', nominees: '1' }])
})

test('the pages for the hall turn by arrows and space, and end at both ends', async () => {
  const it = await shown(Conference, conference, '/awards/j1/conference')
  const at = () => it.find('[role=status]').text()
  expect(at()).toBe('1 / 4')
  const press = async (key: string) => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key }))
    await it.vm.$nextTick()
  }
  await press('ArrowLeft')
  expect(at()).toBe('1 / 4')
  await press(' ')
  expect(it.find('.say2 b').text()).toBe('410')
  await press('ArrowRight')
  await press('PageDown')
  await press('ArrowRight')
  expect(at()).toBe('4 / 4')
  expect(it.text()).not.toContain('主任')
  it.unmount()
})

test('the notice prints text and list, with telephone and address typed for the paper alone', async () => {
  const it = await shown(NoticePrint, notice, '/awards/j1/notice')
  expect(it.findAll('.award-sheet')).toHaveLength(2)
  expect(it.findAll('.award-sheet dd.blank')).toHaveLength(2)
  await it.findAll('.notice-fill input')[0]!.setValue('0000-0000000')
  expect(it.findAll('.award-sheet dd.blank')).toHaveLength(1)
  expect(it.find('.award-sheet ol').text()).toContain('丁予安')
})

test('practices stand without an order or a figure', async () => {
  const practice = {
    practice: 1,
    body: named('o7', '第二党支部'),
    did: '每周一课',
    effect: '人人讲过',
    on: '2026-06-23',
  }
  const it = await shown(
    Awards,
    {
      on: '2026-06-24',
      page: 1,
      size: 50,
      total: 1,
      rows: [row],
      practices: [practice],
      may_plan: false,
      may_share: false,
    },
    '/awards',
  )
  expect(it.find('.practices').text()).toContain('每周一课')
  expect(it.find('.award-list').text()).toContain('第7步，共9步')
})

test('a form sends only what was filled in, and asks of a plan what its basis has', () => {
  const field = (name: string, of: string) => ({ name, of }) as Schemas['ActField']
  expect(
    bodyOf([field('nominee', 'number'), field('anonymous', 'flag'), field('text', 'text')], { nominee: '3' }),
  ).toEqual({ nominee: 3 })
  expect(applies('plan-award', 'leaders', { basis: 'party' })).toBe(false)
  expect(applies('plan-award', 'leaders', { basis: 'project' })).toBe(true)
  expect(among('award-notice', [nominee(), nominee({ standing: 'listed' })])).toHaveLength(1)
})
