import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { queries } from '@/api/queries'
import { text } from '@/i18n'
import { session, type Session } from '@/api/session'
import Board from '@/features/board/Board.vue'
import Today from './Today.vue'

afterEach(() => {
  vi.unstubAllGlobals()
  queries.clear()
  session.value = null
})
const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/:all(.*)', component: { template: '<p />' } }],
})
async function shownTo(
  page: typeof Today | typeof Board,
  who: Partial<Session>,
  nodes: unknown[] = [],
  of: object = {},
) {
  vi.stubGlobal('location', { origin: 'http://localhost:3000' })
  vi.stubGlobal('fetch', async (request: Request) =>
    Response.json(
      request.url.includes('organisations')
        ? { nodes }
        : {
            waiting: [],
            groups: [],
            earlier: [],
            scopes: [],
            wanting: [],
            changes: [],
            due: [],
            day_words: { zh: '', en: '' },
            ...of,
          },
    ),
  )
  session.value = { person: 'm9', today: '2026-07-08', posts: [], may: [], ...who } as unknown as Session
  await router.push('/')
  const it = mount(page, { global: { plugins: [router, [VueQueryPlugin, { queryClient: queries }]] } })
  await flushPromises()
  const links = it.findAll('a').map(one => one.attributes('href')),
    words = it.text()
  it.unmount()
  return { links, words }
}
const administrator = (title: string) =>
  [{ title, kind: 'work_committee', org: { id: '', name: '' } }] as unknown as Session['posts']

test('who has no duties is sent to work that is theirs, and never to a board they may not see', async () => {
  const settingUp = await shownTo(Today, { setting_up: true, pages: ['import', 'accounts', 'ledger'] })
  expect([settingUp.links, settingUp.words.includes(text.today.nothingSettingUp)]).toEqual([['/import'], true])
  expect(
    (await shownTo(Today, { pages: ['today', 'accounts', 'ledger'], posts: administrator('system_administrator') }))
      .links,
  ).toEqual(['/accounts'])
  expect(
    (await shownTo(Today, { pages: ['audit', 'ledger'], posts: administrator('audit_administrator') })).links,
  ).toEqual(['/audit'])
  expect((await shownTo(Today, { pages: ['today', 'mine', 'board'] })).links).toEqual(['/mine'])
  expect((await shownTo(Today, { pages: ['today'] })).links).toEqual([])
})
test('nobody is told that all is done while an earlier year or an incomplete meeting waits below', async () => {
  const home = { home: { id: 'o4', name: '第一支部' } }
  const told = async (of: object) =>
    (queries.clear(), await shownTo(Today, { pages: ['today'] }, [], { ...home, ...of })).words
  expect(await told({})).toContain(text.today.clear)
  const year = { year: 2025, words: { zh: '2025年6项，逐项补办、补录或说明', en: '' }, rows: [] }
  expect(await told({ earlier: [year] })).toContain('2025年6项')
  expect(await told({ earlier: [year] })).not.toContain(text.today.clear)
  const lacking = {
    record: 'r1',
    version: 1,
    title: '支委会',
    day: '2026-07-01',
    host: home.home,
    minutes: true,
    conclusion: false,
    then: [],
  }
  expect(await told({ wanting: [lacking] })).not.toContain(text.today.clear)
})
test('where there is no board for somebody the page says why and leads home, with no form that cannot be used', async () => {
  const settingUp = await shownTo(Board, { setting_up: true, pages: ['import', 'accounts', 'ledger'] })
  expect(settingUp.words).toContain(text.board.noneSettingUp)
  expect(settingUp.words).not.toContain(text.common.exportTable)
  expect(settingUp.links).toContain('/import')
  expect((await shownTo(Board, { pages: ['accounts', 'ledger'], posts: [] })).words).toContain(text.board.noneSay)
  // An administrator in a branch sees bodies, and the board of none.
  const branch = {
    id: 'o4',
    name: '教育局机关支部',
    initials: 'jyj',
    kind: 'branch',
    kind_words: { zh: '', en: '' },
    order: 1,
  }
  expect(
    (
      await shownTo(Board, { pages: ['today', 'board', 'accounts'], posts: administrator('system_administrator') }, [
        branch,
      ])
    ).words,
  ).toContain(text.board.noneSay)
})
