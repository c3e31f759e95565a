import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Problem } from '@/api/problem'
import { useFilters } from '@/ui/filters'
import DataList from './DataList.vue'
import PageTurner from './PageTurner.vue'

test('a table is offered of a list that is shown, and none of one that was refused', async () => {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:all(.*)', component: { template: '<p />' } }],
  })
  await router.push('/records?from=2033-01-01')
  const sheetOf = (problem: Problem | null) =>
    mount(
      {
        components: { DataList },
        setup: () => ({ problem, state: useFilters(['from']) }),
        template:
          '<DataList :columns="[]" :rows="[]" :total="0" caption="" :state="state" :problem="problem" sheet="/api/tables/records.xlsx" />',
      },
      { global: { plugins: [router] } },
    ).find('a[download]')
  expect(sheetOf(null).attributes('href')).toBe('/api/tables/records.xlsx?from=2033-01-01')
  expect(sheetOf(new Problem(422, 'too_far', 'on', '', '')).exists()).toBe(false)
})

test('a long list turns its pages, and the page stands in the address', async () => {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:all(.*)', component: { template: '<p />' } }],
  })
  await router.push('/matters/items?state=open&page=2')
  const turner = (total: number, shown: number) =>
    mount(
      {
        components: { PageTurner },
        setup: () => ({ total, shown, state: useFilters<string>(['state']) }),
        template: '<PageTurner :shown="shown" :total="total" caption="" :state="state" />',
      },
      { global: { plugins: [router] } },
    )
  expect(turner(30, 30).find('nav').exists()).toBe(false)
  const [before, after] = turner(120, 50).findAll('button')
  await before!.trigger('click')
  await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ state: 'open' }))
  await after!.trigger('click')
  await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ state: 'open', page: '2' }))
})
