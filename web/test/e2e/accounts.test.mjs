// An account that two administrators open together, its owner's first sign-in, what the owner sees of it, and what is
// told when others change it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { firstSignIn, told } from './branch.mjs'
import { desk, enter, findings, phone, picture, serve, settled } from './house.mjs'

let house, system, security, owner, member, name
before(async () => {
  house = await serve()
  const { demonstration: doors } = await (await fetch(house.url + '/api/doors')).json()
  member = doors.find(it => it.role.zh === '普通党员').person
  name = doors.find(it => it.role.zh === '普通党员').name
  system = await house.person()
  await enter(house, system, '系统管理员')
  security = await house.person()
  await enter(house, security, '安全管理员')
})
after(async () => {
  await house?.close()
})

const shownIn = async page => (await page.locator('dialog dd.mono').last().innerText()).trim()
const shut = page => page.locator('dialog footer').getByRole('button', { name: '关闭' }).click()
let first

test('the system administrator is shown the first half only', async () => {
  await system.goto(house.url + '/accounts')
  await settled(system)
  await system.getByLabel('给谁').first().fill(member)
  await system.locator('[role=option]').first().click()
  await system.getByRole('button', { name: '开立账号' }).click()
  await system.getByRole('heading', { name: '密码前半' }).waitFor()
  first = await shownIn(system)
  assert.equal(first.replaceAll('-', '').length, 12)
  assert.deepEqual(await findings(system), [])
  await picture(system, 'accounts-first-half')
  await shut(system)
  await system.getByText('待安全管理员取得后半').waitFor()
  await picture(system, 'accounts-waiting', true)
})

test('the security administrator takes the second half, and together they let the owner in once', async () => {
  await security.goto(house.url + '/accounts')
  await settled(security)
  await picture(security, 'accounts-halves', true)
  assert.deepEqual(await findings(security), [])
  await security.getByRole('button', { name: /取得这1份/ }).click()
  await security.getByRole('heading', { name: '后半', exact: true }).waitFor()
  const password = `${first}-${await shownIn(security)}`
  await picture(security, 'accounts-second-half')
  await shut(security)
  await security.getByText('没有等待交付的密码或应急码').waitFor()
  owner = await house.person()
  await firstSignIn(house, owner, { name: member, password }, '每天早晨我要读三页书')
  assert.equal((await told(owner, '/api/session')).person, member)
})

test('the owner sees where they are signed in, and ends another session', async () => {
  const other = await house.person()
  await other.goto(house.url + '/sign-in')
  await settled(other)
  await other.getByLabel('登录名').fill(member)
  await other.locator('#password').fill('每天早晨我要读三页书')
  await other.getByRole('button', { name: '登录', exact: true }).click()
  await other.waitForURL(it => !it.pathname.startsWith('/sign-in'))
  for (const [screen, viewport] of Object.entries({ desk, phone })) {
    await owner.setViewportSize(viewport)
    await owner.goto(house.url + '/own-account')
    await settled(owner)
    assert.deepEqual(await findings(owner), [])
    await picture(owner, `own-account-${screen}`, true)
  }
  await owner.setViewportSize(desk)
  await owner.getByRole('button', { name: '退出其他1处' }).click()
  await owner.getByText('已退出其他1处').waitFor()
  await other.waitForTimeout(600)
  assert.equal(await other.evaluate(async () => (await fetch('/api/session')).status), 401)
  await other.context().close()
})

test('what another did to the account is told at the next sign-in, until it has been read', async () => {
  await system.goto(house.url + '/accounts')
  await settled(system)
  await system.getByRole('button', { name: `应急码：${name}` }).click()
  await system.getByRole('heading', { name: '应急码' }).waitFor()
  await shut(system)
  await owner.goto(house.url + '/mine')
  await settled(owner)
  await owner.getByText('您的账号有变动').waitFor()
  assert.deepEqual(await findings(owner), [])
  await picture(owner, 'account-notice')
  await owner.getByRole('button', { name: '知道了' }).click()
  await owner.getByText('您的账号有变动').waitFor({ state: 'detached' })
})

test('the second factor asks the password again', async () => {
  await owner.goto(house.url + '/second-factor')
  await settled(owner)
  await owner.locator('#password').fill('不是这个密码不是')
  await owner.getByRole('button', { name: '下一步' }).click()
  await owner.getByText('原密码有误').waitFor()
  await picture(owner, 'factor-password')
  await owner.waitForTimeout(1200)
  await owner.locator('#password').fill('每天早晨我要读三页书')
  await owner.getByRole('button', { name: '下一步' }).click()
  await owner.locator('.secret-key').waitFor()
  assert.deepEqual(await findings(owner), [])
  await picture(owner, 'factor-key', true)
})

test('a link is proposed by the one and confirmed by the other', async () => {
  await system.goto(house.url + '/accounts')
  await settled(system)
  await system.getByLabel('做什么').selectOption('link_account')
  await system.getByLabel('给谁').last().fill(member)
  await system.locator('[role=option]').first().click()
  await system.getByLabel('统一身份的颁发者').last().fill('https://id.example')
  await system.getByLabel('其中的用户标识').last().fill('u-1')
  await system.getByRole('button', { name: '提出', exact: true }).click()
  await system.getByText('“u-1”').waitFor()
  await picture(system, 'accounts-link-proposed', true)
  await security.goto(house.url + '/accounts')
  await settled(security)
  await security.getByRole('listitem').filter({ hasText: '“u-1”' }).getByRole('button', { name: '确认' }).click()
  await security.getByText('已确认').waitFor()
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
