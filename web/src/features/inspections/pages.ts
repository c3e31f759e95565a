import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'inspections',
    component: () => import('./Inspections.vue'),
    meta: { page: { zh: '督查计划', en: 'Inspections' } },
    line: { icon: 'check', of: 'records', at: 47 },
  },
]
