import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { text } from '@/i18n'
import { session, type Session } from '@/api/session'
import MenuButton from '@/ui/MenuButton.vue'
import Band from './Band.vue'

test('the band of every page offers signing out to whoever is signed in, and to nobody else', () => {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:all(.*)', component: { template: '<p />' } }],
  })
  const band = () => mount(Band, { global: { plugins: [router] } })
  session.value = null
  expect(band().findComponent(MenuButton).exists()).toBe(false)
  session.value = { name: '张三', posts: [], pages: ['today'], district: '云溪区', may: [] } as unknown as Session
  expect(
    band()
      .findComponent(MenuButton)
      .props('items')
      .map((it: { say: string }) => it.say),
  ).toContain(text.shell.signOut)
  session.value = null
})
