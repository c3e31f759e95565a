import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'record/new',
    component: () => import('./RecordNew.vue'),
    meta: { page: 'newRecord', under: '/today', anew: true },
  },
  {
    path: 'record/:id/correct',
    component: () => import('./RecordCorrect.vue'),
    meta: { page: 'correct', under: '/records', anew: true },
  },
  {
    path: 'records',
    component: () => import('./Records.vue'),
    meta: { page: 'records' },
    line: { icon: 'rec', of: 'records', at: 40 },
  },
  {
    path: 'records/:id',
    component: () => import('./Record.vue'),
    meta: { page: 'record', under: '/records', anew: true },
  },
]
