import type { FeaturePage } from '@/shell/pages'

const under = '/assessments'
const name = { zh: '年度考核', en: 'Assessments' }

export const pages: FeaturePage[] = [
  {
    path: 'assessments',
    component: () => import('./Assessments.vue'),
    meta: { page: name },
    line: { icon: 'assess', of: 'records', at: 47.5 },
  },
  {
    path: 'assessments/new',
    component: () => import('./NewPlan.vue'),
    meta: { page: { zh: '拟考核方案', en: 'Plan an assessment' }, under },
  },
  {
    path: 'assessments/:id',
    component: () => import('./Plan.vue'),
    meta: { page: { zh: '考核方案', en: 'Plan of an assessment' }, under },
  },
  {
    path: 'assessments/:id/file',
    component: () => import('./Filing.vue'),
    meta: { page: { zh: '归档目录', en: 'Files of an assessment' }, under },
  },
  {
    path: 'assessments/:id/bodies/:body',
    component: () => import('./Assessed.vue'),
    meta: { page: { zh: '考核初稿', en: 'Draft of an assessment' }, under },
  },
  {
    path: 'assessments/:id/bodies/:body/assessing',
    component: () => import('./Assessing.vue'),
    meta: { page: { zh: '逐行评定', en: 'Judging line by line' }, under },
  },
  {
    path: 'assessments/:id/bodies/:body/difference',
    component: () => import('./Difference.vue'),
    meta: { page: { zh: '差异单', en: 'From draft to final' }, under },
  },
  {
    path: 'assessments/:id/bodies/:body/ballots',
    component: () => import('./Ballots.vue'),
    meta: { page: { zh: '民主测评', en: 'Ballots' }, under },
  },
  {
    path: 'assessments/:id/bodies/:body/grade',
    component: () => import('./Grade.vue'),
    meta: { page: { zh: '会议定等次', en: 'Grade by a meeting' }, under },
  },
  {
    path: 'assessments/:id/bodies/:body/feedback',
    component: () => import('./Feedback.vue'),
    meta: { page: { zh: '反馈函', en: 'Feedback' }, under },
  },
  {
    path: 'assessments/:id/bodies/:body/secretary',
    component: () => import('./Secretary.vue'),
    meta: { page: { zh: '述职评议', en: 'The secretary’s report' }, under },
  },
]
