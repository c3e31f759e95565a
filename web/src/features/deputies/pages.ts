import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  { path: 'deputies', component: () => import('./Deputies.vue'), meta: { page: 'deputies' } },
]
