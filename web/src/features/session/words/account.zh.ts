export const account = {
  says: '密码、动态口令、统一身份，和您在哪些设备上登录着。',
  notices: '您的账号有变动', notice: (when: string, by: string, deed: string) => `${when}，${by}：${deed}`, noticesHow: '不是您要求的，请立即联系安全管理员。', noticesRead: '知道了',
  sessions: '登录着的设备', sessionsHow: '不认得的，点“退出”，并修改密码。', present: '本机', unknownDevice: '设备不详',
  times: (began: string, used: string) => `${began}登录，最近使用${used}`,
  end: '退出', ended: '已退出', endOthers: (n: number) => `退出其他${n}处`, endedOthers: (n: number) => `已退出其他${n}处`,
  howIn: '怎样登录', factorOn: '已设置', factorOff: '未设置', factorChange: '更换', factorSet: '设置', links: '关联的统一身份', unlink: '解除关联', unlinkSays: (subject: string) => `解除后，“${subject}”不能再登录您的账号。`, unlinked: '已解除关联',
  demonstration: '示范登录没有账号，也没有密码和动态口令。',
}
