import { beforeEach, describe, expect, test } from 'vitest'
import { createApp, defineComponent, h, nextTick, reactive } from 'vue'
import { session, type Session } from '@/api/session'
import { clearDrafts, find, forget, keep, shelfInMemory, unsent, useDraft, useShelf, type Shelf } from './drafts'

const withKey = (key: string | null) => {
  session.value = key === null ? null : ({ person: '', drafts_key: key } as unknown as Session)
}
let shelf: Shelf
beforeEach(() => {
  useShelf((shelf = shelfInMemory()))
  withKey('0'.repeat(64))
})

test('a draft comes back with its time', async () => {
  await keep('a1', '/record/new', { title: '支委会' }, 1000)
  expect(await find('a1', '/record/new')).toEqual({ at: 1000, value: { title: '支委会' } })
})
test('drafts of two addresses and two accounts do not mix', async () => {
  await keep('a1', '/record/new?for=o17', { title: '一' })
  await keep('a2', '/record/new?for=o17', { title: '二' })
  expect((await find('a1', '/record/new?for=o17'))?.value).toEqual({ title: '一' })
  expect(await find('a1', '/record/new')).toBeUndefined()
})
test('a submitted draft is gone', async () => {
  await keep('a1', '/record/new', {})
  await forget('a1', '/record/new')
  expect(await find('a1', '/record/new')).toBeUndefined()
})
test('after thirty days nobody comes back to it', async () => {
  await keep('a1', '/old', {}, 0)
  await keep('a1', '/new', {}, 29 * 86400000)
  await clearDrafts({ now: 31 * 86400000 })
  expect(await find('a1', '/old')).toBeUndefined()
  expect(await find('a1', '/new')).toBeDefined()
})
test('an account may clear its own and leaves those of others', async () => {
  await keep('a1', '/x', {})
  await keep('a12', '/x', {})
  await clearDrafts({ account: 'a1' })
  expect(await find('a1', '/x')).toBeUndefined()
  expect(await find('a12', '/x')).toBeDefined()
})

describe('in the browser’s store', () => {
  const all = async () =>
    JSON.stringify(
      await Promise.all(
        (await shelf.keys()).map(async key => {
          const kept = await shelf.get(key)
          return [key, kept?.value, kept?.sealed && new TextDecoder().decode(kept.sealed.bytes)]
        }),
      ),
    )
  test('a draft lies sealed: no word of it can be read there', async () => {
    await keep('a1', '/record/new', { title: '支委会', minutes: 'said in confidence' })
    expect(await all()).not.toMatch(/支委会|confidence|title|minutes/)
    expect((await find('a1', '/record/new'))?.value).toEqual({ title: '支委会', minutes: 'said in confidence' })
  })
  test('when the session has ended nothing is read and nothing is kept', async () => {
    await keep('a1', '/record/new', { title: '支委会' })
    withKey(null)
    expect(await find('a1', '/record/new')).toBeUndefined()
    await keep('a1', '/other', { title: '党小组会' })
    withKey('0'.repeat(64))
    expect((await find('a1', '/record/new'))?.value).toEqual({ title: '支委会' })
    expect(await find('a1', '/other')).toBeUndefined()
  })
  test('another person’s key opens nothing, nor does a draft in another’s place', async () => {
    await keep('a1', '/record/new', { title: '支委会' })
    withKey('1'.repeat(64))
    expect(await find('a1', '/record/new')).toBeUndefined()
    withKey('0'.repeat(64))
    await shelf.put('a1 /other', (await shelf.get('a1 /record/new'))!)
    expect(await find('a1', '/other')).toBeUndefined()
  })
  test('a draft of the release before is read once more, and sealed from then on', async () => {
    await shelf.put('a1 /record/new', { at: 1000, value: { title: '支委会' } })
    expect(await find('a1', '/record/new')).toEqual({ at: 1000, value: { title: '支委会' } })
    expect(await all()).not.toMatch(/支委会/)
    expect(await find('a1', '/record/new')).toEqual({ at: 1000, value: { title: '支委会' } })
  })
})

describe('a form', () => {
  function form() {
    const value = reactive({ title: '', people: [] as string[] })
    let draft!: ReturnType<typeof useDraft>
    const app = createApp(
      defineComponent(() => {
        draft = useDraft('/record/new', value, found => Object.assign(value, found))
        return () => h('p')
      }),
    )
    app.mount(document.createElement('div'))
    return { value, draft, app }
  }
  test('keeps what was typed when the page is left, and has it again', async () => {
    const first = form()
    await first.draft.loaded
    first.value.title = '7月支委会'
    await nextTick()
    first.app.unmount()
    const second = form()
    await second.draft.loaded
    expect(second.value.title).toBe('7月支委会')
    expect(second.draft.foundAt.value).not.toBeNull()
  })
  test('keeps nothing that nobody typed', async () => {
    const it = form()
    await it.draft.loaded
    it.app.unmount()
    expect(await find('', '/record/new')).toBeUndefined()
  })
  test('is empty again after submitting', async () => {
    const it = form()
    await it.draft.loaded
    it.value.title = '支委会'
    await nextTick()
    await it.draft.save()
    expect(it.draft.line.value).toMatch(/^草稿已存于本机 \d\d:\d\d$/)
    await it.draft.done()
    it.app.unmount()
    expect(await find('', '/record/new')).toBeUndefined()
  })
  test('is told before signing out, and nothing of it is kept afterwards', async () => {
    const it = form()
    await it.draft.loaded
    it.value.title = '支委会'
    await nextTick()
    expect((await unsent('')).map(one => one.address)).toEqual(['/record/new'])
    await clearDrafts({ account: '' })
    it.value.title = '支委会，再写几个字'
    await nextTick()
    it.app.unmount()
    await nextTick()
    expect(await unsent('')).toEqual([])
  })
})
