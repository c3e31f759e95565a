export const audit = {
  title: '审计',
  says: '登录、密码、账号和管理员的变动，按日查阅。这里没有登录次数，也不统计任何人。',
  day: '哪一天', at: '时间', deed: '做了什么', account: '谁的账号', by: '谁做的', from: '地址', note: '说明', none: '这一天没有记载。', noneSay: '换一天看看。',
  before: '前一天', after: '后一天',
}
