import { flushPromises, mount } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { queries } from '@/api/queries'
import Handover from './Handover.vue'

const page = {
  name: '韩秋实',
  on: '2026-07-08',
  posts: [
    {
      post: 'p3',
      words: { zh: '党组成员', en: 'member' },
      org: { id: 'o4', name: '住建局党组' },
      holder: '韩秋实',
    },
  ],
  matters: [],
  items: [
    {
      record: 'r7',
      item: 1,
      text: '修订学习计划',
      title: '党组会',
      host: { id: 'o4', name: '住建局党组' },
      due: '2026-07-01',
      past: true,
    },
  ],
  duties: [],
  requests: [{ record: 'r9', title: '经费', from: { id: 'o5', name: '机关党委' }, day: '2026-07-02' }],
  leaves: 900,
}
const shown = async (answer: object) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', (request: Request | string) => {
    asked.push(typeof request === 'string' ? request : request.url)
    return Promise.resolve(Response.json(answer))
  })
  queries.clear()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)', component: Handover }] })
  await router.push('/handover?member=m3')
  const it = mount(Handover, { global: { plugins: [router, [VueQueryPlugin, { queryClient: queries }]] } })
  await flushPromises()
  await flushPromises()
  return { it, asked }
}

test('the list numbers through what is open, part by part, with places to sign', async () => {
  const { it, asked } = await shown(page)
  expect(asked.some(url => url.includes('member=m3'))).toBe(true)
  for (const part of [
    '交接清单：韩秋实',
    '党组成员',
    '修订学习计划',
    '已过期限',
    '待答复的求助',
    '经费',
    '移交人',
    '接收人',
  ])
    expect(it.text()).toContain(part)
  expect(it.findAll('tbody td:first-child').map(cell => cell.text())).toEqual(['1', '2'])
})
test('with nothing open it says so, and prints nothing', async () => {
  const { it } = await shown({ ...page, items: [], requests: [] })
  expect(it.text()).toContain('没有未办结的事项')
  expect(it.find('button.main').attributes('disabled')).toBeDefined()
})
