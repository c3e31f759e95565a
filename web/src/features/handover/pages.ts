import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'handover',
    component: () => import('./Handover.vue'),
    meta: { page: { zh: '交接清单', en: 'Handover list' }, under: '/organisations' },
  },
]
