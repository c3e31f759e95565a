import { expect, test } from 'vitest'
import { createApp, defineComponent, h } from 'vue'
import { useSameDraft } from './draft-tabs'

/** Channels of one name in one browser, as far as drafts need them. */
function browser() {
  const all = new Set<{ onmessage: ((event: { data: unknown }) => void) | null }>()
  return () => {
    const it = {
      onmessage: null as ((event: { data: unknown }) => void) | null,
      postMessage: (data: unknown) => {
        for (const other of [...all]) if (other !== it) other.onmessage?.({ data })
      },
      close: () => all.delete(it),
    }
    all.add(it)
    return it as unknown as BroadcastChannel
  }
}
function tab(place: string, channel: BroadcastChannel) {
  let elsewhere = { value: false }
  const app = createApp(
    defineComponent({
      setup() {
        elsewhere = useSameDraft(place, channel)
        return () => h('i')
      },
    }),
  )
  app.mount(document.createElement('div'))
  return { elsewhere: () => elsewhere.value, close: () => app.unmount() }
}

test('two tabs with one draft both say so, and stop when one is closed', () => {
  const opens = browser()
  const first = tab('m1 /record/new', opens())
  expect(first.elsewhere()).toBe(false)
  const second = tab('m1 /record/new', opens())
  expect([first.elsewhere(), second.elsewhere()]).toEqual([true, true])
  second.close()
  expect(first.elsewhere()).toBe(false)
})
test('of three tabs the two that are left still say so', () => {
  const opens = browser()
  const tabs = [1, 2, 3].map(() => tab('m1 /record/new', opens()))
  tabs[2]!.close()
  expect([tabs[0]!.elsewhere(), tabs[1]!.elsewhere()]).toEqual([true, true])
})
test('other forms and other people disturb nobody', () => {
  const opens = browser()
  const first = tab('m1 /record/new', opens())
  tab('m1 /record/new?host=o1', opens())
  tab('m2 /record/new', opens())
  expect(first.elsewhere()).toBe(false)
})
