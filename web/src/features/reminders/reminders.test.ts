import { flushPromises, mount } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { queries } from '@/api/queries'
import type { Schemas } from '@/api/client'
import Outbox from './Outbox.vue'
import Reminders from './Reminders.vue'
import { halfHours, look, timeOf } from './delivery'

const words = (zh: string) => ({ zh, en: zh })
const reminder = (over: Partial<Schemas['ReminderRow']>): Schemas['ReminderRow'] => ({
  what: 'd1',
  cause: 'urged',
  words: words('催办'),
  title: '压减审批时限',
  link: '/matters/d1',
  state: 'sent',
  hitch: 'none',
  why: words(''),
  at: '2026-07-08T00:30:00Z',
  changed: '2026-07-08T00:30:00Z',
  message: 'abc',
  may_send_again: false,
  ...over,
})
const choices: Schemas['ChoicesPage'] = {
  mail: 'zhou@unit.example',
  by_mail: true,
  digest: true,
  on_rest_days: false,
  from: 510,
  to: 1050,
  mails: true,
  calendar: false,
}
const line = (over: Partial<Schemas['OutboxLine']>): Schemas['OutboxLine'] => ({
  recipient: '周以宁',
  body: '住建局党组',
  group: false,
  by_mail: true,
  count: 2,
  state: 'failed',
  hitch: 'mailbox_full',
  why: words('对方邮箱已满'),
  attempts: 3,
  code: 552,
  changed: '2026-07-08T00:30:00Z',
  message: 'abc',
  may_send_again: true,
  ...over,
})
async function shown(page: typeof Reminders | typeof Outbox, answers: Record<string, unknown>, address = '/reminders') {
  const asked: string[] = []
  vi.stubGlobal('fetch', (it: Request | string) => {
    const url = new URL(typeof it === 'string' ? it : it.url, 'http://here')
    asked.push(url.pathname + url.search)
    return Promise.resolve(Response.json(answers[url.pathname]))
  })
  queries.clear()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)', component: page }] })
  await router.push(address)
  const on = mount(page, { global: { plugins: [router, [VueQueryPlugin, { queryClient: queries }]] } })
  await flushPromises()
  await flushPromises()
  return { on, asked }
}
const mine = (rows: Schemas['ReminderRow'][], over: Partial<Schemas['ChoicesPage']> = {}) => ({
  '/api/reminders': { on: '2026-07-08', sees_outbox: false, rows },
  '/api/own-account/reminders': { ...choices, ...over },
})

test('each reminder says how far it has come, and why it has not; only what did not surely leave may be sent again', async () => {
  const { on } = await shown(
    Reminders,
    mine([
      reminder({}),
      reminder({ what: 'd2', title: '公布指南', state: 'failed', why: words('对方邮箱已满'), may_send_again: true }),
      reminder({ what: 'd3', title: '统一格式', state: 'may_have_been_sent', may_send_again: true }),
      reminder({ what: 'd4', title: '', link: '', state: 'queued' }),
    ]),
  )
  const said = on.text()
  for (const part of ['已发出', '未发出', '对方邮箱已满', '可能已发', '排队中', '等到可以提醒的时段', '您现在不能查看'])
    expect(said).toContain(part)
  expect(said).toContain('现在有4条提醒，1条未发出，1条可能已发')
  expect(on.findAll('.reminder-list .btn').map(it => it.text())).toEqual(['再发一次', '核对后再发'])
  expect(said).not.toContain('发件箱')
})

test('the link of a mail shows what that mail speaks of, and says so where it is gone', async () => {
  const { on, asked } = await shown(Reminders, mine([reminder({})]), '/reminders?message=abc')
  expect(asked).toContain('/api/reminders?message=abc')
  expect(on.text()).toContain('这里只列这封邮件所说的1条')
  const gone = await shown(Reminders, mine([]), '/reminders?message=abc')
  expect(gone.on.text()).toContain('已经撤下')
})

test('without reminders the page says what will stand here and leads on; without a server of mail nothing is offered', async () => {
  const { on } = await shown(Reminders, mine([], { mails: false }))
  expect(on.text()).toContain('没有提醒')
  expect(on.find('a[href="/today"]').exists()).toBe(true)
  expect(on.text()).toContain('尚未设置发信')
  expect(on.find('input[type="email"]').exists()).toBe(false)
})

test('the outbox says who, by which way, how many, when and why, and never what about', async () => {
  const states = (Object.keys(look) as Schemas['Delivery'][]).map(state => ({ state, words: words(state), count: 1 }))
  const rows = [line({}), line({ group: true, recipient: '督办工作群', state: 'sent', may_send_again: false })]
  const { on } = await shown(
    Outbox,
    { '/api/outbox': { on: '2026-07-08', page: 1, size: 50, total: 2, states, rows } },
    '/reminders/outbox',
  )
  for (const part of ['周以宁', '住建局党组', '2项', '对方邮箱已满', '试了3次', '群机器人', '再发一次'])
    expect(on.text()).toContain(part)
})

test('hours are written as people write them, up to the end of the day', () => {
  expect([0, 510, 1440].map(timeOf)).toEqual(['0:00', '8:30', '24:00'])
  expect(halfHours.at(-1)).toBe(1440)
})
