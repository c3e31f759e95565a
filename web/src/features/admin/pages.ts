import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'accounts',
    component: () => import('./Accounts.vue'),
    meta: { page: 'accounts' },
    line: { icon: 'lock', of: 'accounts', at: 110 },
  },
  {
    path: 'audit',
    component: () => import('./Audit.vue'),
    meta: { page: 'audit', under: '/accounts' },
    line: { icon: 'log', of: 'audit', at: 120 },
  },
]
