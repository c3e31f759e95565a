import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { Schemas } from '@/api/client'
import { queries } from '@/api/queries'
import { text } from '@/i18n'
import { toasts } from '@/ui/toasts'
import Accept from './Accept.vue'

afterEach(() => {
  vi.unstubAllGlobals()
  queries.clear()
  toasts.value = []
})
const row = {
  verb: 'decide',
  number: 2,
  obligation: 'theme-day@o7@2026-06',
  title: { zh: '主题党日', en: 'Theme day' },
  window: { zh: '2026年6月', en: 'June 2026' },
  from: { id: 'm6', name: '周以宁' },
  body: { id: 'o7', name: '第二支部' },
  text: '防汛',
  since: '2026-07-01',
} as Schemas['WaitingRow']

test('a reason is accepted in one tap and without a word; to refuse it leads to where words are written', async () => {
  const sent: unknown[] = []
  vi.stubGlobal('location', { origin: 'http://localhost:3000' })
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push([new URL(request.url).pathname, await request.json()])
    return Response.json({ first: 7, last: 7 })
  })
  const it = mount(Accept, {
    props: { row },
    global: { plugins: [[VueQueryPlugin, { queryClient: queries }]], stubs: { RouterLink: RouterLinkStub } },
  })
  expect(it.findComponent(RouterLinkStub).props('to')).toBe(
    '/obligations/theme-day%40o7%402026-06?do=decide&verdict=reject',
  )
  await it.find('button').trigger('click')
  await flushPromises()
  expect(sent).toEqual([['/api/acts/decide', { obligation: row.obligation, accept: true, number: 2 }]])
  expect(toasts.value.map(one => one.say)).toEqual([text.waiting.accepted('主题党日（第二支部）')])
})
