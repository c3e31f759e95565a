import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'mine',
    component: () => import('./Mine.vue'),
    meta: { page: 'mine' },
    line: { icon: 'me', of: 'mine', at: 100 },
  },
]
