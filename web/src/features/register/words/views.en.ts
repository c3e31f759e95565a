import type { views as zh } from './views.zh'

export const views: typeof zh = {
  save: 'Save this view',
  name: 'Name of the view',
  hint: 'Such as: reasons wanted this quarter',
  saved: 'View saved',
  drop: name => `Drop the view "${name}"`,
}
