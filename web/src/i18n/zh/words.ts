// 提意见, 请求帮助, 答复: small forms of one text each.
export const words = {
  opinion: { title: '提意见', field: '意见' },
  request: { title: '请求帮助', field: '需要什么帮助' },
  answer: { title: '答复', field: '答复' },
  to: '送给',
  when: '答复',
  opinionWhen: '这个组织的书记、委员看得到；有答复的，出现在“我的”里。',
  answeredBy: (day: string, workingDays: number) => `按现行规定，${day}以前答复（${workingDays}个工作日）`,
  provisional: '，放假安排公布前为暂定',
  wished: '希望几时前解决',
  noRule: '本区还没有规定答复期限；答复后出现在“我的”里。',
  send: '提交',
}
