import type { FeaturePage } from '@/shell/pages'

export const pages: FeaturePage[] = [
  {
    path: 'fact-sheet',
    component: () => import('./FactSheet.vue'),
    meta: { page: { zh: '履责事实单', en: 'Fact sheet' } },
    line: { icon: 'check', of: 'records', at: 48 },
  },
  {
    path: 'if-assessed-today',
    component: () => import('./IfToday.vue'),
    meta: { page: { zh: '今天若考核', en: 'If assessed today' }, under: '/fact-sheet' },
  },
  {
    path: 'score-tree',
    component: () => import('./ScoreTree.vue'),
    meta: { page: { zh: '评分树', en: 'Tree of a score' }, under: '/fact-sheet' },
  },
]
