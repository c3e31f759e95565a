import type { FeaturePage } from '@/shell/pages'

const name = { zh: '文书', en: 'Papers' }

export const pages: FeaturePage[] = [
  { path: 'papers', component: () => import('./Papers.vue'), meta: { page: name } },
  {
    path: 'papers/new',
    component: () => import('./NewPaper.vue'),
    meta: { page: { zh: '拟文', en: 'Draft a paper' } },
  },
  {
    path: 'papers/templates',
    component: () => import('./Templates.vue'),
    meta: { page: { zh: '文书模板', en: 'Templates' } },
  },
  { path: 'papers/:id', component: () => import('./Paper.vue'), meta: { page: name } },
]
