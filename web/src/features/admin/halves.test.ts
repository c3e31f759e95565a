import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { queries } from '@/api/queries'
import { text } from '@/i18n'
import '@/features/admin/words'
import { session, type Session } from '@/api/session'
import Halves from './Halves.vue'

afterEach(() => {
  vi.unstubAllGlobals()
  queries.clear()
  session.value = null
})
const half = (id: string, name: string) => ({
  id,
  person: id,
  name,
  sign_in: id,
  slip: 'first_password',
  at: '2026-07-08T01:00:00Z',
  by_name: '王敏',
})

test('halves are chosen one by one, and only those chosen are taken', async () => {
  const asked: unknown[] = []
  vi.stubGlobal('location', { origin: 'http://localhost:3000' })
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'POST') asked.push(await request.json())
    return Response.json(
      request.method === 'POST'
        ? { taken: [] }
        : { halves: [half('m4', '赵一'), half('m5', '钱二'), half('m6', '孙三')] },
    )
  })
  session.value = {
    person: 'm2',
    today: '2026-07-08',
    posts: [{ title: 'security_administrator' }],
    pages: [],
    may: [],
  } as unknown as Session
  const it = mount(Halves, {
    global: { plugins: [[VueQueryPlugin, { queryClient: queries }]], stubs: { RouterLink: true } },
  })
  await flushPromises()
  const take = () => it.find('button.main')
  const [all, , second] = it.findAll('input[type=checkbox]')
  expect(take().text()).toBe(text.accounts.halvesTake(3))
  await all!.setValue(false)
  expect(take().attributes('disabled')).toBeDefined()
  await all!.setValue(true)
  await second!.setValue(false)
  expect(take().text()).toBe(text.accounts.halvesTake(2))
  expect((all!.element as HTMLInputElement).indeterminate).toBe(true)
  await take().trigger('click')
  await flushPromises()
  expect(asked).toEqual([{ ids: ['m4', 'm6'] }])
})
