// Sentences of a person’s page, of one’s own account, and of finding.
export const person = {
  crumb: '组织与人员',
  self: '这是您本人的页面。谁看过它，在下面。',
  branch: '所在党支部', since: '到本支部', joined: '入党', kind: '类别', marks: '标注', idNumber: '身份证号', born: '出生',
  posts: '职务', postsNone: '现在没有职务。', past: '以前的职务',
  range: (from: string, until: string) => `${from}至${until}`,
  sinceDay: (day: string) => `${day}起`,
  recorded: '记载了什么',
  recordedSay: (n: number) => `共${n}条。谁记的、什么时候记的，都在账本里。`,
  recordedNone: '还没有关于这个人的记载。',
  shown: (n: number, of: number) => `这里列出最近${n}条，共${of}条。`,
  readings: '谁看过我的页面',
  readingsSay: '只有本人看得到；纪检机构的查阅不在其中。',
  readingsNone: '还没有别人看过。',
  receipt: (leaf: number) => `第${leaf}号回执`,
  act: '办理变动',
  duties: '履责记录',
}
export const account = {
  says: '密码、动态口令、统一身份，和您在哪些设备上登录着。',
  notices: '您的账号有变动', notice: (when: string, by: string, deed: string) => `${when}，${by}：${deed}`, noticesHow: '不是您要求的，请立即联系安全管理员。', noticesRead: '知道了',
  sessions: '登录着的设备', sessionsHow: '不认得的，点“退出”，并修改密码。', present: '本机', unknownDevice: '设备不详',
  times: (began: string, used: string) => `${began}登录，最近使用${used}`,
  end: '退出', ended: '已退出', endOthers: (n: number) => `退出其他${n}处`, endedOthers: (n: number) => `已退出其他${n}处`,
  howIn: '怎样登录', factorOn: '已设置', factorOff: '未设置', factorChange: '更换', factorSet: '设置', links: '关联的统一身份', unlink: '解除关联', unlinkSays: (subject: string) => `解除后，“${subject}”不能再登录您的账号。`, unlinked: '已解除关联',
  demonstration: '示范登录没有账号，也没有密码和动态口令。',
}
export const finding = {
  groups: { organisation: '组织', person: '人员', duty: '责任', record: '记录', page: '页面' } as Record<string, string>,
}
