import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'leader',
    component: () => import('./Leader.vue'),
    meta: { page: 'leader' },
    line: { icon: 'star', of: 'leader', at: 20 },
  },
]
