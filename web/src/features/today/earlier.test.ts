import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Schemas } from '@/api/client'
import OwedRow from '@/features/today/OwedRow.vue'
import EarlierYear from './EarlierYear.vue'

const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/:all(.*)', component: { template: '<p />' } }],
})
const both = (zh: string) => ({ zh, en: zh })
const row = (more: Partial<Schemas['DutyRow']> = {}): Schemas['DutyRow'] => ({
  of: 'duty',
  obligation: 'care@p5.o7@2025H2',
  title: both('一岗双责：关心和支持分管单位党建'),
  window: both('2025年下半年'),
  bearer: 'p5.o7',
  bearer_name: both('中共云溪区住房和城乡建设局党组成员（分管第二支部）'),
  whose: both('党组成员韩秋实'),
  about: both('分管第二支部'),
  last: '2025-12-31',
  provisional: false,
  left: 0,
  past: 100,
  standing: 'overdue',
  words: both('已逾期'),
  needed: 1,
  reached: 0,
  why: both('每半年1次'),
  contested: false,
  may_contest: false,
  ...more,
})
const shown = (component: typeof EarlierYear | typeof OwedRow, props: object) =>
  mount(component, { props: props as never, global: { plugins: [router] } })

test('an earlier year is one line; its rows are there once it is opened, and gone for the keys when it is not', async () => {
  const it = shown(EarlierYear, { year: { year: 2025, words: both('2025年1项，逐项补办、补录或说明'), rows: [row()] } })
  expect(it.get('summary').text()).toBe('2025年1项，逐项补办、补录或说明')
  expect(it.findAll('li[data-row]')).toHaveLength(0)
  const box = it.get('details').element as HTMLDetailsElement
  box.open = true
  await it.get('details').trigger('toggle')
  await nextTick()
  expect(it.findAll('li[data-row]')).toHaveLength(1)
})
test('a row says whose it is and about what, with the full name where the pointer rests', () => {
  const it = shown(OwedRow, { row: row(), of: 'o4', whose: true })
  expect(it.text()).toContain('党组成员韩秋实')
  expect(it.text()).toContain('分管第二支部')
  expect(it.get('[title]').attributes('title')).toBe('中共云溪区住房和城乡建设局党组成员（分管第二支部）')
})
test('what the page is of is not said again in each row', () => {
  const it = shown(OwedRow, {
    row: row({ bearer: 'o7', whose: both('第二支部'), about: both('') }),
    of: 'o7',
    whose: true,
  })
  expect(it.text()).not.toContain('第二支部')
})
