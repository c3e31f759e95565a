import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'requests',
    component: () => import('./Requests.vue'),
    meta: { page: { zh: '请求与答复', en: 'Requests' } },
    line: { icon: 'people', of: 'records', at: 46 },
  },
]
