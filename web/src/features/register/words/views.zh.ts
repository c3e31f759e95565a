export const views = {
  save: '存为视图',
  name: '视图名称',
  hint: '如：本季度待说明的',
  saved: '已存为视图',
  drop: (name: string) => `去掉视图“${name}”`,
}
