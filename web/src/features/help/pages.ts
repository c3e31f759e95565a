import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  { path: 'suggestions', component: () => import('./Suggestions.vue'), meta: { page: 'suggestions' } },
  { path: 'help/api', component: () => import('./Api.vue'), meta: { page: 'help', under: '/help' } },
  { path: 'help', component: () => import('./Help.vue'), meta: { page: 'help' } },
]
