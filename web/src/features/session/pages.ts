import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  { path: 'sign-in', component: () => import('./SignIn.vue'), meta: { page: 'signIn', open: true }, alone: true },
  {
    path: 'password',
    component: () => import('./Password.vue'),
    meta: { page: 'password', under: '/mine' },
    alone: true,
  },
  {
    path: 'second-factor',
    component: () => import('./SecondFactor.vue'),
    meta: { page: 'secondFactor', under: '/mine' },
    alone: true,
  },
  { path: 'own-account', component: () => import('./OwnAccount.vue'), meta: { page: 'ownAccount', under: '/mine' } },
]
