// Made by `npm run api` from what the server says; not by hand.
export const Standing = {
  not_owed: '不承担',
  waived: '已免除',
  done: '已履行',
  done_entered_late: '已履行·补录',
  done_late: '逾期履行',
  not_begun: '未开始',
  awaiting_notice: '待通知',
  answered: '已说明',
  reason_wanted: '待说明',
  overdue: '已逾期',
  due_soon: '将到期',
  open: '进行中',
}
export const Area = {
  ideology: '思想建设',
  organisation: '组织建设',
  style: '作风建设',
  supervision: '监督',
  guarantee: '保障',
  assessment: '考核',
}
export const Force = { must: '应当', norm: '一般', local: '本区规定' }
export const Kind = {
  meeting: '会议',
  study: '学习',
  talk: '谈话',
  opinion: '意见',
  report: '汇报',
  document: '文件',
  ballot: '选举',
  publication: '公开',
  statement: '说明',
  request: '请求',
  dues: '党费',
  notice: '通知',
}
export const Roster = { none: '不点名', members: '党员', committee: '委员', seats: '成员' }
export const Presence = {
  present: '出席',
  excused: '请假',
  absent: '缺席',
  sitting_in: '列席',
  not_counted: '不计入应到',
}
export const Nature = { conclusion: '议定', problem: '问题', task: '交办' }
export const Act = { motion: '决议', admission: '发展党员', election: '选举', officers: '选举委员', discipline: '处分' }
export const MemberKind = { full: '正式党员', probationary: '预备党员', activist: '入党积极分子' }
