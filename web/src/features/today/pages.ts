import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'today',
    component: () => import('./Today.vue'),
    meta: { page: 'today' },
    line: { icon: 'today', of: 'today', at: 10 },
  },
]
