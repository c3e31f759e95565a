import { flushPromises, mount } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Schemas } from '@/api/client'
import { queries } from '@/api/queries'
import Burden from './Burden.vue'

const named = (id: string, name: string): Schemas['Mention'] => ({ id, name, readable: true })
const sum = (entries: number, fields: number, saved = 0) => ({ entries, fields, served: entries + saved, saved })
const demand = (over: Partial<Schemas['BurdenDemand']> = {}): Schemas['BurdenDemand'] => ({
  kind: 'duty',
  kind_words: { zh: '履职记录', en: 'records of duties' },
  code: 'theme-day',
  title: { zh: '主题党日', en: 'Theme day' },
  issuer: named('o2', '区直机关工委'),
  bearer: { zh: '党支部', en: 'branch' },
  force_words: { zh: '应当', en: 'must' },
  each: 8,
  sum: sum(3, 24),
  besides: 1,
  ...over,
})
const page = (over: Partial<Schemas['BurdenPage']> = {}): Schemas['BurdenPage'] => ({
  year: 2026,
  years: [2026, 2025],
  reduces: true,
  sum: sum(4, 25, 1),
  issuers: [
    { issuer: named('o2', '区直机关工委'), sum: sum(4, 25, 1), months: [{ month: 3, entries: 4, fields: 25 }] },
  ],
  demands: [
    demand(),
    demand({
      kind: 'reason',
      kind_words: { zh: '说明原因', en: 'reasons' },
      each: 1,
      sum: sum(1, 1),
      besides: 0,
    }),
  ],
  same: [
    {
      one: 'org-life-meeting',
      other: 'supervise',
      one_title: { zh: '组织生活会', en: 'Life meeting' },
      other_title: { zh: '通过组织生活监督', en: 'Supervise' },
      shared: { zh: '党支部：会议（组织生活会）', en: 'branch: meeting' },
    },
  ],
  bodies: [named('o3', '住建局'), named('o8', '财政局')],
  ...over,
})
const shown = async (answer: Schemas['BurdenPage'], address = '/burden') => {
  vi.stubGlobal('fetch', async () => Response.json(answer))
  queries.clear()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:all(.*)', component: Burden }],
  })
  await router.push(address)
  const it = mount(Burden, { global: { plugins: [router, [VueQueryPlugin, { queryClient: queries }]] } })
  await flushPromises()
  await flushPromises()
  return it
}

test('the work committee reads the sum in one sentence, who asked by month, and what was saved', async () => {
  const it = await shown(page())
  expect(it.get('.says').text()).toBe(
    '全区按要求录入4次，填写25项内容。一次录入同时满足几项要求的，不再另录，少录1次。',
  )
  const row = it.get('.table tbody tr')
  expect(row.findAll('th, td').map(cell => cell.text())).toEqual(['区直机关工委', '4', '25', '', '', '4'])
})
test('demands stand by kind, each with whom it binds and how many fields it asks', async () => {
  const it = await shown(page())
  const rows = it.findAll('.burden-demands tbody tr').map(row => row.text())
  expect(rows).toHaveLength(4)
  expect(rows[0]).toBe('履职记录')
  for (const part of ['主题党日', '应当', '党支部', '8项', '24', '1次']) expect(rows[1]).toContain(part)
  expect(rows[2]).toBe('说明原因')
})
test('what could be dropped names both, with the way to end one', async () => {
  const it = await shown(page())
  expect(it.get('.burden-same').text()).toContain('“组织生活会”与“通过组织生活监督”要求相同')
  expect(it.find('.burden a[href="/responsibility"]').exists()).toBe(true)
  expect((await shown(page({ same: [] }))).text()).toContain('没有要求相同的职责。')
})
test('bodies are listed without figures, and the page says that it compares nobody', async () => {
  const it = await shown(page())
  expect(it.findAll('.burden-bodies li').map(one => one.text())).toEqual(['住建局', '财政局'])
  expect(it.text()).toContain('不排名，也不作比较')
})
test('a body reads its own year, and sees no other', async () => {
  const it = await shown(
    page({ reduces: false, node: named('o3', '住建局'), same: [], bodies: [named('o3', '住建局')] }),
  )
  expect(it.get('.says').text()).toContain('住建局按要求录入4次')
  expect(it.find('.burden-bodies').exists()).toBe(false)
  expect(it.find('.burden-same').exists()).toBe(false)
  expect(it.findAll('select')).toHaveLength(1) // the year alone
})
test('the sheet is asked for with the same conditions', async () => {
  const it = await shown(page({ node: named('o3', '住建局') }), '/burden?year=2025&node=o3')
  expect(it.get('a[download]').attributes('href')).toBe('/api/tables/burden.xlsx?year=2025&node=o3')
})
test('a year without entries says the next step', async () => {
  const empty = { sum: sum(0, 0), issuers: [], demands: [], same: [] }
  expect((await shown(page(empty))).get('.blank a').attributes('href')).toBe('/responsibility')
  const own = await shown(page({ ...empty, reduces: false, node: named('o3', '住建局') }))
  expect(own.get('.blank a').attributes('href')).toBe('/record/new')
})
