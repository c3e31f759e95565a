import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'board',
    component: () => import('./Board.vue'),
    meta: { page: 'board' },
    line: { icon: 'board', of: 'board', at: 50 },
  },
]
