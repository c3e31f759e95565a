import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'ledger',
    component: () => import('./Ledger.vue'),
    meta: { page: 'ledger' },
    line: { icon: 'ledger', of: 'ledger', at: 80 },
  },
]
