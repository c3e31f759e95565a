import { flushPromises, mount } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { queries } from '@/api/queries'
import type { Schemas } from '@/api/client'
import Referrals from './Referrals.vue'

const named = (id: string, name: string) => ({ id, name, short_name: name })
const row = (over: Partial<Schemas['ReferralRow']>): Schemas['ReferralRow'] => ({
  referral: 'y1',
  title: '压减审批时限',
  stage: 'hearing',
  concerned: { id: 'm4', name: '韩秋实' },
  of_reader: false,
  silent: false,
  referrer: named('o2', '工委'),
  prepared: '2026-07-01',
  act_due: '2026-07-10',
  left: 2,
  past: 0,
  concerned_days: 3,
  referrer_days: 0,
  receiver_days: 0,
  act: '',
  ...over,
})
const shown = async (rows: Schemas['ReferralRow'][]) => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(Response.json({ on: '2026-07-08', page: 1, size: 200, total: rows.length, rows })),
  )
  queries.clear()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)', component: Referrals }] })
  await router.push('/referrals')
  const page = mount(Referrals, { global: { plugins: [router, [VueQueryPlugin, { queryClient: queries }]] } })
  await flushPromises()
  await flushPromises()
  return page
}

test('a referral says over what it is, how far, until when, and offers only the act that is the reader’s', async () => {
  const page = await shown([
    row({ of_reader: true, act: 'answer-referral' }),
    row({
      referral: 'y2',
      stage: 'concluded',
      result: 'advised',
      receiver: named('o9', '区纪委'),
      ended: '2026-07-07',
    }),
    row({ referral: 'y3', stage: 'heard', silent: true }),
  ])
  for (const part of ['拟移送您本人', '待本人说明', '还剩2个工作日', '移送：韩秋实', '已提醒', '区纪委', '到期未说明'])
    expect(page.text()).toContain(part)
  expect(page.findAll('.referral-row .btn').map(it => it.attributes('href'))).toEqual([
    '/referrals/y1?do=answer-referral',
  ])
})
test('an empty list says what would stand there', async () => {
  expect((await shown([])).text()).toContain('没有移送件')
})
