// A branch of twenty made in the demonstration, with a secretary who has an account: what the burden is measured on.
import { createHmac } from 'node:crypto'
import { demonstration, enter, run, serve, settled } from './house.mjs'

export const names =
  '周以宁 沈若谷 许知行 方明远 江叙白 顾长川 叶青禾 苏砚秋 梁怀瑾 程知夏 罗景行 何静姝 唐书言 邓云舟 冯小满 曾望舒 彭既明 蒋听澜 吕安然 魏松年'.split(
    ' ',
  )
export const branchName = '住建局机关二十人支部'

/** What the page would be told, with its cookies. */
export const told = (page, path) => page.evaluate(async it => (await fetch(it)).json(), path)

/** Where the branch belongs, and who of the office may found it: read off a district that is served for a moment. */
async function surroundings() {
  const house = await serve()
  try {
    const { demonstration: doors } = await (await fetch(house.url + '/api/doors')).json()
    const page = await house.person()
    await enter(house, page, '支部书记')
    const { home } = await told(page, '/api/session')
    const { leads, guides, unit } = await told(page, `/api/organisations/${home.id}`)
    return { office: doors[0].person, leads: leads.org.id, guides: guides?.org.id, unit: unit.id }
  } finally {
    await house.close()
  }
}

/** Serves the demonstration with the branch in it; `account` is how its secretary signs in for the first time. */
export async function servedWithBranch() {
  const { office, leads, guides, unit } = await surroundings()
  const since = '2025-01-06'
  let account, org
  const house = await serve(async db => {
    await demonstration(db)
    const act = async (...words) => JSON.parse(await run(...words, '--db', db, '--as', office, '--json'))
    org = (
      await act(
        'found',
        branchName,
        '--kind',
        'branch',
        '--unit',
        unit,
        '--leads',
        leads,
        ...(guides ? ['--guides', guides] : []),
        '--on',
        since,
      )
    ).made[0]
    const ids = []
    for (const name of names)
      ids.push(
        (
          await act(
            'register',
            name,
            '--branch',
            org,
            '--kind',
            'full',
            '--joined',
            '2015-07-01',
            '--full-since',
            '2016-07-01',
            '--since',
            since,
          )
        ).made[0],
      )
    for (const [i, title] of ['书记', '组织委员', '宣传委员'].entries())
      await act('appoint', ids[i], '--org', org, '--title', title, '--on', since)
    account = JSON.parse(await run('account', 'add', ids[0], '--db', db, '--json'))
  })
  account = await whole(house, account)
  return { house, account, org }
}

/** A password for one sign-in of which one half was told: the other is the security administrator's, taken in the browser. */
export async function whole(house, account) {
  if (!account.half) return account
  const page = await house.person()
  await enter(house, page, '安全管理员')
  await page.goto(house.url + '/accounts')
  await settled(page)
  await page.getByRole('button', { name: /取得这\d+份/ }).click()
  const letters = (
    await page.locator('dialog dl', { hasText: account.name }).locator('dd.mono').last().innerText()
  ).trim()
  await page.context().close()
  return { ...account, password: `${account.password}-${letters}` }
}

/** Six digits of RFC 6238, as an authenticator would show them now. */
export function codeOf(secret, at = Date.now()) {
  const bits = [...secret.replace(/[^A-Z2-7]/g, '')]
    .map(it => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(it).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g).map(it => Number.parseInt(it, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30000)))
  const mac = createHmac('sha1', key).update(step).digest()
  const from = mac[19] & 15
  return String((mac.readUInt32BE(from) & 0x7fffffff) % 1000000).padStart(6, '0')
}

/** The first sign-in as a person does it: the password that was given, a new one, and the second factor where the post wants one. */
export async function firstSignIn(house, page, { name, password }, fresh = '二十个人的支部常开会') {
  await page.goto(house.url + '/sign-in')
  await settled(page)
  await page.getByLabel('登录名').fill(name)
  await page.locator('#password').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL(it => it.pathname === '/password')
  await page.locator('#old').fill(password)
  await page.locator('#fresh').fill(fresh)
  await page.locator('#again').fill(fresh)
  await page.getByRole('button', { name: '修改密码' }).click()
  await page.waitForURL(it => !it.pathname.startsWith('/password'))
  let secret = ''
  if (page.url().includes('/second-factor')) {
    await page.locator('#password').fill(fresh)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.locator('.secret-key').waitFor()
    secret = (await page.locator('.secret-key').innerText()).replace(/\s/g, '')
    await page.locator('#code').fill(codeOf(secret))
    await page.getByRole('button', { name: '完成设置' }).click()
    await page.waitForURL(it => !it.pathname.startsWith('/second-factor'))
  }
  await settled(page)
  return { fresh, secret }
}
