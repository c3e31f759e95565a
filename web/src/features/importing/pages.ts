import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'import',
    component: () => import('./Import.vue'),
    meta: { page: 'import' },
    line: { icon: 'import', of: 'import', at: 90 },
  },
]
