export const signIn = {
  title: '登录',
  mustChange: '首次登录须先修改密码。',
}
