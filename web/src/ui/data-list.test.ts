import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Problem } from '@/api/problem'
import { useFilters } from '@/ui/filters'
import DataList from './DataList.vue'

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
