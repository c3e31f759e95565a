import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'burden',
    component: () => import('./Burden.vue'),
    meta: { page: { zh: '减负账本', en: 'Burden' } },
    line: { icon: 'log', of: 'responsibility', at: 72 },
  },
]
