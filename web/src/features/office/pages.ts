import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'office',
    component: () => import('./Office.vue'),
    meta: { page: 'office' },
    line: { icon: 'office', of: 'office', at: 30 },
  },
]
