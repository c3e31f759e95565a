// Every page of the router in every look on desk and phone: axe finds nothing, nothing scrolls sideways. Every account
// opens every page of its navigation on both. The policy forbids nothing that we do.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { desk, enter, findings, phone, picture, serve, settled, sideways } from './house.mjs'

const looks = { light: {}, dark: { 'jinze.theme': 'dark' }, elder: { 'jinze.type': 'large' }, english: { 'jinze.language': 'en' } }
const screens = Object.entries({ desk, phone })
let house, doors, pages
const roleOf = (part, look) => doors.find(it => it.role.zh.includes(part)).role[look === 'english' ? 'en' : 'zh']
const routes = [...readFileSync(new URL('../../src/router.ts', import.meta.url), 'utf8').matchAll(/path: '([^']+)', component/g)].map(it => it[1]).filter(it => !['/', '/gallery'].includes(it) && it !== 'gallery')

/** One page of each kind, by somebody who has it. The addresses of single things are found where that person finds them. */
async function allPages() {
  const of = async role => { const page = await house.person(); await enter(house, page, roleOf(role)); return page }
  const secretary = await of('支部书记'), office = await of('工委')
  const { home, person, today } = await told(secretary, '/api/session')
  const { rows } = await told(secretary, `/api/obligations?node=${home.id}&size=200`)
  const own = rows.filter(it => it.bearer === home.id)
  const [record] = (await told(secretary, `/api/records?node=${home.id}&to=${today}`)).rows
  let reason
  for (const it of own.filter(it => it.standing === 'reason_wanted' || it.standing === 'overdue'))
    if ((await told(secretary, `/api/obligations/${encodeURIComponent(it.obligation)}`)).may.some(one => one.verb === 'reason')) { reason = it.obligation; break }
  const done = own.find(it => it.standing.startsWith('done'))
  await office.goto(`${house.url}/responsibility`)
  await settled(office)
  const source = await office.evaluate(() => [...document.querySelectorAll('a[href^="/sources/"]')][0]?.getAttribute('href'))
  const { documents } = await told(office, '/api/sources').catch(() => ({}))
  for (const it of [secretary, office]) await it.context().close()
  return {
    工委: ['/today', '/office', '/office?act=appoint', '/office?act=merge', '/import', '/import?kind=people', '/records', '/board', '/board?by=month', '/organisations', `/organisations/${home.id}`, `/organisations/${home.id}/duty-sheet`, `/people/${person}`, '/responsibility', '/responsibility?part=own', '/responsibility?part=numbers', source ?? `/sources/${documents[0].id}`, '/ledger?receipt=100', '/suggestions', '/help', '/help/api', '/password', '/second-factor', '/own-account', '/no-such-page'],
    党组书记: ['/leader', '/today'],
    支部书记: ['/today', '/record/new', `/records/${record.record}`, `/record/${record.record}/correct`, `/obligations/${encodeURIComponent(done.obligation)}`, `/obligations/${encodeURIComponent(reason)}`, `/obligations/${encodeURIComponent(reason)}?do=reason`, '/mine'],
    普通党员: ['/today', '/mine'],
    系统管理员: ['/accounts'], 安全管理员: ['/today', '/accounts'], 审计管理员: ['/audit'],
  }
}
const nameOf = address => address.replace(/\?.*=/, '-').replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '').slice(0, 60)

before(async () => {
  house = await serve()
  doors = (await (await fetch(house.url + '/api/doors')).json()).demonstration
  pages = await allPages()
})
after(async () => { await house?.close() })

test('no page of the router is left out', () => {
  const all = [...Object.values(pages).flat(), '/sign-in'].map(it => it.replace(/\?.*/, ''))
  const left = routes.filter(route => !all.some(it => new RegExp(`^/?${route.replace(/^\//, '').replace(/:rest.*/, 'no-such-page').replace(/:\w+/g, '[^/]+')}$`).test(it)))
  assert.deepEqual(left, [])
  assert.ok(routes.length > 20)
})

for (const [look, kept] of Object.entries(looks))
  test(`axe finds nothing on any page, ${look}, desk and phone`, async () => {
    const wrong = []
    await Promise.all(screens.map(async ([screen, viewport]) => {
      for (const [role, addresses] of Object.entries(pages)) {
        const page = await house.person({ viewport, kept })
        const look_at = async address => {
          for (const it of await findings(page)) wrong.push(`${screen} ${role} ${address}: ${it}`)
          if (look === 'light' || /today|board|sign-in/.test(address)) await picture(page, `${screen}-${look}-${doors.find(it => it.role.zh.includes(role)).person}-${nameOf(address)}`, look === 'light')
        }
        if (role === '工委') { await page.goto(house.url + '/sign-in'); await settled(page); await look_at('/sign-in') }
        await enter(house, page, roleOf(role, look))
        for (const address of addresses) {
          await page.goto(house.url + address)
          await settled(page)
          await look_at(address)
        }
        await page.context().close()
      }
    }))
    assert.deepEqual(wrong, [])
  })

test('the data of every page comes in at most two requests', async () => {
  const many = []
  let most = 0
  for (const [role, addresses] of Object.entries(pages)) {
    const page = await house.person()
    await enter(house, page, roleOf(role))
    let asked = []
    // Who one is, the tree of bodies one may see, and the notes of what changes are kept for all pages.
    page.on('request', it => { const { pathname } = new URL(it.url()); if (pathname.startsWith('/api/') && !['/api/session', '/api/tree', '/api/live'].includes(pathname)) asked.push(pathname) })
    for (const address of addresses) {
      asked = []
      await page.goto(house.url + address.replace('?receipt=100', ''))  // a check of a receipt asks for what it checks
      await settled(page)
      most = Math.max(most, asked.length)
      if (asked.length > 2) many.push(`${role} ${address}: ${asked.join(' ')}`)
    }
    await page.context().close()
  }
  console.log(`a page's data: at most ${most} requests`)
  assert.deepEqual(many, [])
})

test('each account has every page its navigation offers, desk and phone', async () => {
  const wrong = []
  await Promise.all(screens.map(async ([screen, viewport]) => {
    for (const door of doors) {
      const page = await house.person({ viewport })
      await enter(house, page, door.role.zh)
      const offered = await page.evaluate(() => [...new Set([...document.querySelectorAll('nav a[href^="/"]')].map(it => it.getAttribute('href')))])
      assert.ok(offered.length > 3, door.role.zh)
      for (const address of offered) {
        await page.goto(house.url + address)
        await settled(page)
        if (!page.url().endsWith(address)) wrong.push(`${screen} ${door.role.zh} ${address}: led to ${page.url()}`)
        if (await page.locator('main h1').count() !== 1) wrong.push(`${screen} ${door.role.zh} ${address}: no title`)
        for (const it of await page.locator('main .failed-note, main [role="alert"]').allInnerTexts()) wrong.push(`${screen} ${door.role.zh} ${address}: ${it}`)
        for (const it of await sideways(page)) wrong.push(`${screen} ${door.role.zh} ${address}: ${it}`)
      }
      await page.context().close()
    }
  }))
  assert.deepEqual(wrong, [])
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
