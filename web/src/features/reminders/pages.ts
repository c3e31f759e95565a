import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'reminders',
    component: () => import('./Reminders.vue'),
    meta: { page: { zh: '提醒', en: 'Reminders' } },
    line: { icon: 'bell', of: 'today', at: 15 },
  },
  {
    path: 'reminders/outbox',
    component: () => import('./Outbox.vue'),
    meta: { page: { zh: '发件箱', en: 'Outbox' } },
  },
]
