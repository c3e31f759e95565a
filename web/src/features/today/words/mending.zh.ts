export const mending = {
  line: (n: number) => `${n}次会议没有写时长或议定事项，有的事项因此还没有计入`,
  open: '一起补上',
  title: '补上会议缺的内容',
  how: '填了的才补，空着的不动。原来的版本留着，随时可以对照。',
  then: (what: string) => `补上后计入：${what}`,
  minutes: '时长（分钟）',
  agreed: '议定事项',
  submit: (n: number) => (n ? `补这${n}次` : '补上'),
  done: (settled: number) => (settled ? `已补上，办结${settled}项` : '已补上'),
  failed: (why: string) => `没有补上：${why}`,
}
