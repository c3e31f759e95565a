import { flushPromises, mount } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { afterEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { queries } from '@/api/queries'
import { text } from '@/i18n'
import { session, type Session } from '@/api/session'
import Password from './Password.vue'

afterEach(() => {
  vi.unstubAllGlobals()
  queries.clear()
  session.value = null
})
const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/:all(.*)', component: { template: '<p />' } }],
})

async function refusedAt(field: string) {
  let sent = 0
  vi.stubGlobal('location', { origin: 'http://localhost:3000' })
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method !== 'POST') return Response.json({ notices: [] })
    sent += 1
    return Response.json({ why: 'weak', field, chinese: '请换一个。', english: 'Choose another.' }, { status: 422 })
  })
  session.value = {
    person: 'm9',
    name: '张三',
    posts: [],
    pages: [],
    may: [],
    must_change_password: true,
    notices: [],
  } as unknown as Session
  const it = mount(Password, {
    attachTo: document.body,
    global: { plugins: [router, [VueQueryPlugin, { queryClient: queries }]] },
  })
  for (const id of ['old', 'fresh', 'again']) await it.find(`#${id}`).setValue('每天早晨我要读三页书')
  const submit = async () => {
    await it.find('form').trigger('submit')
    await flushPromises()
  }
  await submit()
  return { it, submit, sent: () => sent }
}

test('the rule for a new password stands at its field before the first try', async () => {
  const { it } = await refusedAt('fresh')
  expect(it.text()).toContain(text.signIn.freshHint)
  it.unmount()
})
test.each(['old', 'fresh'])(
  'a refusal is said at the field it is about (%s), which has the cursor, and one may try again',
  async field => {
    const { it, submit, sent } = await refusedAt(field)
    expect(it.text().split('请换一个。').length).toBe(2)
    const input = it.find(`#${field}`)
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(input.element)
    await submit()
    expect(sent()).toBe(2)
    it.unmount()
  },
)
