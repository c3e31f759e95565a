import { flushPromises, mount } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Schemas } from '@/api/client'
import { queries } from '@/api/queries'
import { session, type Session } from '@/api/session'
import Deputies from './Deputies.vue'
import InPlace from './InPlace.vue'

const named = (id: string, name: string) => ({ id, name, short_name: name })
const seat = { zh: '书记', en: 'secretary' }
const row = (over: Partial<Schemas['DelegationRow']>): Schemas['DelegationRow'] => ({
  delegation: 'e1',
  org: named('o2', '工委'),
  absent: named('m1', '秦怀远'),
  deputy: named('m2', '叶景明'),
  absent_seat: seat,
  deputy_seat: seat,
  from: '2026-07-09',
  until: '2026-07-17',
  working_days: 7,
  state: 'in_force',
  named_on: '2026-07-08',
  named_by: named('m1', '秦怀远'),
  why: '赴党校学习',
  may_end: true,
  ...over,
})
const sent: unknown[] = []
const shown = async (rows: Schemas['DelegationRow'][], absences: Schemas['Absence'][] = []) => {
  sent.length = 0
  vi.stubGlobal('fetch', async (asked: Request) => {
    if (asked.method === 'POST') sent.push(await asked.json())
    return Response.json(
      new URL(asked.url).pathname === '/api/deputies'
        ? { on: '2026-07-08', page: 1, size: 200, total: rows.length, rows, absences, days_at_most: 90 }
        : { first: 7, last: 7, nodes: [], may: [] },
    )
  })
  queries.clear()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)', component: Deputies }] })
  await router.push('/deputies')
  const page = mount(Deputies, { global: { plugins: [router, [VueQueryPlugin, { queryClient: queries }]] } })
  await flushPromises()
  await flushPromises()
  return page
}

test('a delegation shows both people, its days and why, and is ended by whoever may', async () => {
  const page = await shown([row({}), row({ delegation: 'e2', state: 'over', may_end: false })])
  const pair = page.get('.deputies-pair').text()
  for (const part of ['秦怀远', '叶景明', '7月9日', '7月17日', '7个工作日', '赴党校学习']) expect(pair).toContain(part)
  expect(page.get('.deputies-past').text()).toContain('已结束')
  await page.get('.deputies-pair .btn').trigger('click')
  await flushPromises()
  expect(sent).toEqual([{ delegation: 'e1' }])
  expect((await shown([row({ may_end: false })])).find('.deputies-pair .btn').exists()).toBe(false)
})
test('an empty page says what deputies are for; whoever may name nobody is not offered it', async () => {
  const page = await shown([])
  expect(page.text()).toContain('没有代理')
  expect(page.find('.head button').exists()).toBe(false)
})
test('a deputy is named with the days; what is missing is said first', async () => {
  const fit = [{ person: named('m2', '叶景明'), seat }]
  const page = await shown(
    [],
    [{ org: named('o2', '工委'), absent: named('m1', '秦怀远'), seat, own: true, deputies: fit }],
  )
  await page.get('.head button').trigger('click')
  await page.get('form').trigger('submit')
  expect(page.text()).toContain('必填')
  const until = page.findAll('input').find(it => it.element.closest('.deputies-days') && !it.element.value)!
  await until.setValue('2026-12-04')
  await until.trigger('change')
  await until.trigger('blur')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(sent[0]).toMatchObject({ org: 'o2', absent: 'm1', deputy: 'm2', until: '2026-12-04' })
})
test('the banner says for whom one stands in and until when', () => {
  session.value = {
    today: '2026-07-08',
    deputy_of: [{ delegation: 'e1', person: named('m1', '秦怀远'), org: named('o2', '工委'), until: '2026-07-17' }],
    deputies: [],
  } as unknown as Session
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)', component: InPlace }] })
  expect(mount(InPlace, { global: { plugins: [router] } }).text()).toContain('您正在代理秦怀远（工委），到7月17日。')
  session.value = null
})
