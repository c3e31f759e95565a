import { flushPromises, mount } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { queries } from '@/api/queries'
import type { Schemas } from '@/api/client'
import { addFile, sizeOf, storyOf, type FileShown, type Step } from './files'
import { bodyOf, called, missing, type Field } from './matter-form'
import Matters from './Matters.vue'

const named = (id: string, name: string) => ({ id, name, short_name: name })
const row = (over: Partial<Schemas['MatterRow']>): Schemas['MatterRow'] => ({
  matter: 'd1',
  title: '压减审批时限',
  basis: '《十项规定》第三条',
  group: 'overdue',
  standing: 'overdue',
  priority: 'ordinary',
  setter: named('o2', '工委'),
  lead: named('o4', '住建局党组'),
  next: { zh: '报结果', en: 'report the result' },
  next_by: '住建局党组',
  act: '',
  first_due: '2026-06-15',
  due: '2026-07-06',
  left: 0,
  past: 2,
  unit_days: 51,
  above_days: 5,
  ...over,
})
const shown = async (rows: Schemas['MatterRow'][], may_open = false) => {
  const groups = ['waits_here', 'overdue', 'near', 'in_hand', 'closed'].map(group => ({
    group,
    count: rows.filter(it => it.group === group).length,
  }))
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      Response.json({ on: '2026-07-08', page: 1, size: 200, total: rows.length, groups, rows, may_open, goals: [] }),
    ),
  )
  queries.clear()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)', component: Matters }] })
  await router.push('/matters')
  const page = mount(Matters, { global: { plugins: [router, [VueQueryPlugin, { queryClient: queries }]] } })
  await flushPromises()
  await flushPromises()
  return page
}

test('a matter stands in its group with both clocks and both days, and offers the one act that is the reader’s', async () => {
  const page = await shown([
    row({ group: 'waits_here', standing: 'in_review', act: 'close-matter', matter: 'd2' }),
    row({ reset: '2026-07-17' }),
  ])
  const said = page.text()
  for (const part of [
    '等我办理',
    '已过期限',
    '压减审批时限',
    '首定6月15日',
    '已过2个工作日',
    '重新限期7月17日',
    '51天',
    '审核中',
  ])
    expect(said).toContain(part)
  expect(page.findAll('.matter-row .btn').map(it => it.attributes('href'))).toEqual(['/matters/d2?do=close-matter'])
})
test('an empty list says where matters come from, and offers to set one only to whoever may', async () => {
  expect((await shown([])).text()).toContain('没有督办事项')
  expect((await shown([])).find('a[href="/matters/new"]').exists()).toBe(false)
  expect((await shown([], true)).find('a[href="/matters/new"]').exists()).toBe(true)
})
test('a form sends what was filled in, and says what is missing', () => {
  const field = (name: string, of: Field['of'], needed = true): Field => ({
    name,
    of,
    needed,
    help: '',
    words: [],
    called: [],
  })
  const fields = [field('text', 'text'), field('due', 'day', false), field('joint', 'organisations', false)]
  expect(missing(fields, { text: ' ', due: '' })).toEqual(['text'])
  expect(bodyOf(fields, { text: ' 办成 ', due: '', joint: 'o1,o2' })).toEqual({ text: '办成', joint: ['o1', 'o2'] })
  expect(called('report-matter', fields[0]!)).toBe('办成了什么')
  expect(called('halt-matter', fields[0]!)).toBe('理由')
})
test('files stand in the story after the act that came before them, the latest first', () => {
  const step = (act: string) => ({ act }) as unknown as Step
  const file = (number: number, after: number) => ({ file: number, after }) as unknown as FileShown
  const told = storyOf(
    [step('report'), step('sign'), step('approve')],
    [file(1, 0), file(2, 2), file(3, 2), file(4, 3)],
  )
  expect(told.map(it => it.step?.act ?? it.file?.file)).toEqual([4, 'report', 3, 2, 'sign', 'approve', 1])
  expect(storyOf([], [file(1, 0)]).length).toBe(1)
})
test('a size is said in the unit that reads best', () => {
  expect([300, 12_000, 20 * 1024 * 1024].map(sizeOf)).toEqual(['300 B', '12 KB', '20.0 MB'])
})
test('a file is sent as it is, under its name', async () => {
  const sent: unknown[] = []
  class Sending {
    upload = {}
    status = 200
    responseText = '{"first":7}'
    onload = () => {}
    open(method: string, address: string) {
      sent.push(method, address)
    }
    setRequestHeader(name: string, value: string) {
      if (name === 'Content-Type' || name === 'Idempotency-Key') sent.push(value)
    }
    send() {
      this.onload()
    }
  }
  vi.stubGlobal('XMLHttpRequest', Sending)
  const done = await addFile('d1', new File(['words'], '签到 表.txt', { type: 'text/plain' }), 'k', () => {})
  expect(done.first).toBe(7)
  expect(sent).toEqual([
    'POST',
    '/api/matters/d1/files?name=%E7%AD%BE%E5%88%B0%20%E8%A1%A8.txt',
    'k',
    'application/octet-stream',
  ])
})
