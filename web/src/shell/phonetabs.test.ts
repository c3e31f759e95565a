import { mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { text } from '@/i18n'
import { session, type Session } from '@/api/session'
import { navigation } from './navigation'
import PhoneTabs from './PhoneTabs.vue'

const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/:all(.*)', component: { template: '<p />' } }],
})
function tabsOf(it: Partial<Session>): (string | undefined)[] {
  session.value = { person: 'm9', posts: [], may: [], district: '云溪区', ...it } as unknown as Session
  return mount(PhoneTabs, { global: { plugins: [router] } })
    .findAll('a')
    .map(one => one.attributes('href')) // 更多 is a button beside them
}
afterEach(() => {
  session.value = null
})

test('whoever records has the plus in the middle, and nobody else has it', () => {
  const pages = ['today', 'records', 'board', 'mine', 'ledger']
  expect(tabsOf({ pages, may: ['record'], home: { id: 'o1', name: '' } })).toEqual([
    '/today',
    '/records',
    '/record/new',
    '/board',
  ])
  expect(tabsOf({ pages, home: { id: 'o1', name: '' } })).toEqual(['/today', '/records', '/board', '/mine'])
})
test('a leader has their one screen first, and 更多 lists every page of the navigation', async () => {
  const pages = ['today', 'leader', 'records', 'board', 'organisations', 'responsibility', 'ledger', 'mine']
  const posts = [{ leads: true }] as Session['posts']
  expect(tabsOf({ pages, posts, may: ['record'], home: { id: 'o1', name: '' } })).toEqual([
    '/leader',
    '/today',
    '/record/new',
    '/records',
  ])
  HTMLDialogElement.prototype.showModal ??= () => {}
  const bar = mount(PhoneTabs, { global: { plugins: [router] } })
  await bar.find('button').trigger('click')
  expect(bar.findAll('dialog a').map(it => it.attributes('href'))).toEqual([
    ...navigation().map(it => it.to),
    '/suggestions',
    '/help',
  ])
  expect(new Set(navigation().map(it => it.of))).toEqual(new Set(pages)) // one page may stand for several lines
})
test('an administrator finds the own page, by the name it has for them, and no plus', () => {
  const posts = [{ title: 'system_administrator' }] as Session['posts']
  expect(tabsOf({ pages: ['today', 'mine', 'ledger', 'accounts'], posts })).toEqual([
    '/today',
    '/mine',
    '/accounts',
    '/ledger',
  ])
  expect(
    tabsOf({ pages: ['ledger', 'accounts'], posts: [{ title: 'security_administrator' }] as Session['posts'] }),
  ).toEqual(['/accounts', '/ledger'])
  expect(mount(PhoneTabs, { global: { plugins: [router] } }).text()).toContain(text.shell.tabs.proposals)
})
test('the account that sets up has import, accounts and the ledger', () =>
  expect(tabsOf({ person: 'm0', pages: ['import', 'accounts', 'ledger'] })).toEqual([
    '/import',
    '/accounts',
    '/ledger',
  ]))
