import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'obligations/:id',
    component: () => import('./Obligation.vue'),
    meta: { page: 'obligation', under: '/today' },
  },
]
