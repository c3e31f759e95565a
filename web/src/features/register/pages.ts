import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'organisations',
    component: () => import('./Organisations.vue'),
    meta: { page: 'organisations' },
    line: { icon: 'org', of: 'organisations', at: 60 },
  },
  {
    path: 'organisations/:id',
    component: () => import('./Organisation.vue'),
    meta: { page: 'organisation', under: '/organisations' },
  },
  {
    path: 'organisations/:id/duty-sheet',
    component: () => import('./DutySheet.vue'),
    meta: { page: 'dutySheet', under: '/organisations' },
  },
  { path: 'people/:id', component: () => import('./Person.vue'), meta: { page: 'person', under: '/organisations' } },
]
