import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'responsibility',
    component: () => import('./Responsibility.vue'),
    meta: { page: 'responsibility' },
    line: { icon: 'sys', of: 'responsibility', at: 70 },
  },
  { path: 'sources/:id', component: () => import('./Source.vue'), meta: { page: 'source', under: '/responsibility' } },
]
