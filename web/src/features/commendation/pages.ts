import type { FeaturePage } from '@/shell/pages'

const name = { zh: '表彰', en: 'Commendation' }

export const pages: FeaturePage[] = [
  {
    path: 'awards',
    component: () => import('./Awards.vue'),
    meta: { page: name },
    line: { icon: 'star', of: 'records', at: 48 },
  },
  { path: 'awards/new', component: () => import('./PlanAward.vue'), meta: { page: name, under: '/awards' } },
  { path: 'awards/:id', component: () => import('./Award.vue'), meta: { page: name, under: '/awards' } },
  { path: 'awards/:id/notice', component: () => import('./NoticePrint.vue'), meta: { page: name, under: '/awards' } },
  {
    path: 'awards/:id/conference',
    component: () => import('./Conference.vue'),
    meta: { page: name, under: '/awards' },
    alone: true,
  },
]
