import { flushPromises, mount } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Schemas } from '@/api/client'
import { queries } from '@/api/queries'
import Inspections from './Inspections.vue'
import VisitForm from './VisitForm.vue'

const named = (id: string, name: string) => ({ id, name, short_name: name })
const finding = (over: Partial<Schemas['FindingRow']> = {}): Schemas['FindingRow'] => ({
  item: {
    record: 'r2',
    item: 1,
    text: '没有专题研究机关党建',
    title: '督查住建局',
    state: 'open',
    host: named('o2', '工委'),
    since: '2026-04-09',
    due: '2026-07-30',
    past: false,
    may_report: false,
    may_reopen: false,
    may_set: true,
  },
  ...over,
})
const page = (over: Partial<Schemas['InspectionsPage']> = {}): Schemas['InspectionsPage'] => ({
  year: 2026,
  years: [2026],
  plans: [{ record: 'r1', number: '区委办〔2026〕3号', approved: '2026-02-02', units: 2 }],
  rows: [
    { unit: named('o3', '住建局'), plan: 'r1', record: 'r2', visited: '2026-04-09', findings: [finding()] },
    { unit: named('o8', '财政局'), plan: 'r1', findings: [], leads: named('o9', '财政局党组') },
  ],
  reports: [],
  visited: 1,
  findings: 1,
  open: 1,
  unplanned: [],
  ...over,
})
const sent: unknown[] = []
const shown = async (answer: Schemas['InspectionsPage']) => {
  sent.length = 0
  HTMLDialogElement.prototype.showModal ??= () => undefined
  vi.stubGlobal('fetch', async (asked: Request) => {
    if (asked.method === 'POST') sent.push(await asked.json())
    return Response.json(asked.method === 'POST' ? { record: 'r9', settled: [], undo_seconds: 10 } : answer)
  })
  queries.clear()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:all(.*)', component: Inspections }],
  })
  await router.push('/inspections')
  const it = mount(Inspections, { global: { plugins: [router, [VueQueryPlugin, { queryClient: queries }]] } })
  await flushPromises()
  await flushPromises()
  return it
}

test('each planned unit has its day and its findings, with how they stand', async () => {
  const it = await shown(page())
  const rows = it.findAll('.inspections tbody tr')
  expect(rows).toHaveLength(2)
  for (const part of ['住建局', '4月9日', '没有专题研究机关党建', '未办结', '7月30日前'])
    expect(rows[0]!.text()).toContain(part)
  expect(rows[1]!.text()).toContain('未督查')
  expect(it.text()).toContain('区委办〔2026〕3号')
  expect(it.find('.inspections .when .btn').exists()).toBe(false) // a reader enters nothing
  expect(it.find('.btn.main').exists()).toBe(false)
})
test('a finding that became a matter stands as the matter does', async () => {
  const rows = page().rows
  rows[0]!.findings = [finding({ matter: 'd4', standing: 'overdue' })]
  const it = await shown(page({ rows }))
  expect(it.get('.inspections li .tag').text()).toBe('逾期')
  expect(it.get('.inspections li a').attributes('href')).toBe('/matters/d4')
  expect(it.text()).not.toContain('立项督办')
})
test('the work committee records the visit of a unit, a finding a line', async () => {
  const it = await shown(page({ visits_for: named('o2', '工委'), plans_for: named('o2', '工委') }))
  await it.get('.inspections .when .btn').trigger('click')
  const form = it.getComponent(VisitForm)
  await form.get('textarea').setValue('换届超期\n\n 意见没有答复 ')
  await form.get('.btn.main').trigger('click')
  await flushPromises()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    kind: 'talk',
    title: '督查财政局',
    host: 'o2',
    concerns: 'o8',
    cites: 'r1',
    conclusions: [
      { text: '换届超期', nature: 'problem', owner: 'o9' },
      { text: '意见没有答复', nature: 'problem', owner: 'o9' },
    ],
  })
})
test('without a plan the page says what it is for', async () => {
  const it = await shown(page({ rows: [], plans: [], visited: 0, findings: 0, open: 0 }))
  expect(it.text()).toContain('没有您可以查看的督查计划')
})
