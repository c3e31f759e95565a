import { flushPromises, mount } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { queries } from '@/api/queries'
import { choiceOf, listed } from './choices'
import MatterAct from './MatterAct.vue'

const can = (...acts: string[]) =>
  acts.map(act => ({ act, possible: true, why: { zh: '', en: '' }, own: true, places: [] }))
const field = (name: string, of: string, needed = false) => ({ name, of, needed, help: '', words: [], called: [] })
const acts = [
  {
    name: 'decide-extension',
    help: '',
    fields: [field('matter', 'text', true), field('until', 'day'), field('text', 'text')],
  },
  { name: 'close-matter', help: '', fields: [field('matter', 'text', true), field('text', 'text')] },
  {
    name: 'send-back-matter',
    help: '',
    fields: [field('matter', 'text', true), field('due', 'day', true), field('text', 'text', true)],
  },
  {
    name: 'summon-over-matter',
    help: '',
    fields: [field('matter', 'text', true), field('meeting', 'record', true), field('text', 'text', true)],
  },
]
const matter = {
  wished: '2026-01-22',
  steps: [
    { on: '2026-01-05', by: '韩秋实', act: 'ask_extension', text: '材料不齐', day: '2026-01-22' },
    { on: '2026-01-04', by: '韩秋实', act: 'report', text: '已办成', day: '2026-01-03' },
  ],
  may_lead: [],
  may_refer: [],
  meetings: [],
}
async function shown(name: string, ...offers: string[]) {
  const sent: { address: string; body: Record<string, unknown> }[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const address = typeof request === 'string' ? request : request.url
    if (address.includes('/api/matters/')) return Response.json(matter)
    if (request.method === 'POST') {
      sent.push({ address, body: (await request.json()) as Record<string, unknown> })
      return Response.json({ first: 1, count: 1, made: [] })
    }
    return Response.json({ acts })
  })
  queries.clear()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)', component: MatterAct }] })
  const page = mount(MatterAct, {
    props: { name, matter: 'd1', lead: 'o4', offers: can(...offers) },
    global: { plugins: [router, [VueQueryPlugin, { queryClient: queries }]] },
  })
  await flushPromises()
  await flushPromises()
  const choose = async (n: number) => {
    await page.findAll('.ways input')[n]!.setValue(true)
    await flushPromises()
  }
  const send = async () => {
    await page.find('form').trigger('submit')
    await flushPromises()
  }
  return { page, sent, choose, send }
}

test('an extension is granted or refused by a choice, never by an empty day', async () => {
  const { page, sent, choose, send } = await shown('decide-extension', 'decide-extension')
  expect(page.text()).toContain('材料不齐')
  expect(page.find('button.main').exists()).toBe(false)
  await choose(0)
  expect(page.find('button.main').text()).toBe('准予延期')
  expect(page.find<HTMLInputElement>('input.in').element.value).toBe('2026年1月22日')
  await page.find('textarea').setValue('情况属实，同意延期')
  await send()
  expect(sent[0]?.body).toEqual({ matter: 'd1', until: '2026-01-22', text: '情况属实，同意延期' })
})
test('a refusal sends no day and asks for its reason', async () => {
  const { page, sent, choose, send } = await shown('decide-extension', 'decide-extension')
  await choose(1)
  expect(page.find('button.main').text()).toBe('不准延期')
  await send()
  expect(sent).toEqual([])
  await page.find('textarea').setValue('理由不充分')
  await send()
  expect(sent[0]?.body).toEqual({ matter: 'd1', text: '理由不充分' })
})
test('a result is reviewed with what was reported above, both sides beside one another', async () => {
  const { page, choose } = await shown('close-matter', 'close-matter', 'send-back-matter')
  expect(page.text()).toContain('已办成')
  expect(page.findAll('.ways label').map(it => it.text())).toEqual(['办结', '退回重办'])
  await choose(1)
  expect(page.find('button.main').text()).toBe('退回重办')
})
test('without a meeting that could have decided it, the form says to record one first', async () => {
  const { page } = await shown('summon-over-matter', 'summon-over-matter')
  expect(page.find('a[href="/record/new?kind=meeting"]').exists()).toBe(true)
  expect(page.find('button.main').attributes('disabled')).toBeDefined()
})
test('the acts of one choice are listed once, and a further day is called so once it is overdue', () => {
  const offers = can('close-matter', 'send-back-matter', 'set-matter-day')
  expect(listed(offers, 'overdue').map(it => it.say)).toEqual(['审核结果', '重新限期'])
  expect(listed(offers).map(it => it.say)).toEqual(['审核结果', '调整期限'])
  expect(choiceOf('transfer-matter', can('transfer-matter'))).toBeUndefined()
})
