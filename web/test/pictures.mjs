// The five pictures of the README, of the demonstration district as it stands: node test/pictures.mjs, after a build.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { told } from './e2e/branch.mjs'
import { enter, phone, serve, settled } from './e2e/house.mjs'

const into = new URL('../../docs/pictures', import.meta.url).pathname
mkdirSync(into, { recursive: true })
const house = await serve()
async function take(name, role, address, { viewport = { width: 1440, height: 900 }, ready } = {}) {
  const page = await house.person({ viewport })
  await enter(house, page, role)
  await page.goto(house.url + (typeof address === 'string' ? address : await address(page)))
  await settled(page)
  await ready?.(page)
  await page.waitForTimeout(400)
  const path = join(into, `${name}.png`)
  await page.screenshot({ path })
  console.log(name, Math.round(statSync(path).size / 1024), 'kB')
  await page.context().close()
}
const explained = async page => {
  const { home } = await told(page, '/api/session')
  const { rows } = await told(page, `/api/obligations?node=${home.id}&duty=branch-general-meeting&size=200`)
  return `/obligations/${encodeURIComponent(rows.find(it => it.bearer === home.id && it.standing.startsWith('done')).obligation)}`
}
await take('today', '支部书记', '/today')
await take('board', '工委', '/board')
await take('obligation', '支部书记', explained)
await take('record', '支部书记', '/record/new', {
  ready: async page => {
    for (const kind of ['支部党员大会', '党课']) {
      const chip = () => page.locator('#kinds').getByRole('button', { name: kind, exact: true })
      if (!(await chip().count())) await page.locator('#kinds .more-kinds').click()
      if ((await chip().getAttribute('aria-pressed')) !== 'true') await chip().click()
    }
    await settled(page)
    await page.getByRole('button', { name: '没有议定事项' }).click()
    await page.locator('#settles li.yes').first().waitFor()
    await page.evaluate(() => {
      document.activeElement.blur()
      scrollTo(0, 0)
    })
  },
})
await take('phone', '支部书记', '/today', { viewport: phone })
await house.close()
