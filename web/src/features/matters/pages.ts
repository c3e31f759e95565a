import type { FeaturePage } from '@/shell/pages'

const name = { zh: '督办事项', en: 'Matters' }

export const pages: FeaturePage[] = [
  {
    path: 'matters',
    component: () => import('./Matters.vue'),
    meta: { page: name },
    line: { icon: 'matter', of: 'records', at: 45 },
  },
  {
    path: 'matters/items',
    component: () => import('./Items.vue'),
    meta: { page: { zh: '议定事项', en: 'Agreed items' } },
  },
  {
    path: 'matters/review',
    component: () => import('./Review.vue'),
    meta: { page: { zh: '逾期研判', en: 'Review' } },
  },
  {
    path: 'matters/new',
    component: () => import('./OpenMatter.vue'),
    meta: { page: { zh: '立项', en: 'Set a matter' } },
  },
  { path: 'matters/:id', component: () => import('./Matter.vue'), meta: { page: name } },
]
