import type { FeaturePage } from '@/shell/pages'

const name = { zh: '移送', en: 'Referrals' }

export const pages: FeaturePage[] = [
  { path: 'referrals', component: () => import('./Referrals.vue'), meta: { page: name, under: '/matters' } },
  { path: 'referrals/:id', component: () => import('./Referral.vue'), meta: { page: name, under: '/matters' } },
]
