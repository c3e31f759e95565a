import type { FeaturePage } from '@/shell/pages'

const name = { zh: '文件', en: 'Documents' }

export const pages: FeaturePage[] = [
  { path: 'documents', component: () => import('./Documents.vue'), meta: { page: name } },
  {
    path: 'documents/new',
    component: () => import('./NewDocument.vue'),
    meta: { page: { zh: '拆分文件', en: 'Split a document' } },
  },
  { path: 'documents/:id', component: () => import('./Document.vue'), meta: { page: name } },
]
