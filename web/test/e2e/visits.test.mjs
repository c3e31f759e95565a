// No page is left out of what walks all pages; the data of each comes in two requests; each account has what its navigation offers.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { arrive, desk, go, phone, serve, settled, sideways } from './house.mjs'
import { allPages, doorsOf, personOf, routes } from './pages.mjs'

let house, doors, pages
before(async () => {
  house = await serve()
  doors = await doorsOf(house)
  pages = await allPages(house, doors)
})
after(async () => {
  await house?.close()
})

test('no page of the router is left out', () => {
  const all = [...Object.values(pages).flat(), '/sign-in'].map(it => it.replace(/\?.*/, ''))
  const left = routes.filter(
    route =>
      !all.some(it =>
        new RegExp(
          `^/?${route
            .replace(/^\//, '')
            .replace(/:rest.*/, 'no-such-page')
            .replace(/:\w+/g, '[^/]+')}$`,
        ).test(it),
      ),
  )
  assert.deepEqual(left, [])
  assert.ok(routes.length > 20)
})

test('the data of every page comes in at most two requests', async () => {
  const many = []
  let most = 0
  for (const [role, addresses] of Object.entries(pages)) {
    const page = await house.person()
    await arrive(house, page, personOf(doors, role))
    let asked = []
    // Who one is, the tree of bodies one may see, and the notes of what changes are kept for all pages.
    page.on('request', it => {
      const { pathname } = new URL(it.url())
      if (pathname.startsWith('/api/') && !['/api/session', '/api/tree', '/api/live'].includes(pathname))
        asked.push(pathname)
    })
    for (const address of addresses) {
      await page.goto('about:blank') // what the page before still asks for is not this one's
      asked = []
      await page.goto(house.url + address.replace('?receipt=100', '')) // a check of a receipt asks for what it checks
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
  await Promise.all(
    Object.entries({ desk, phone }).map(async ([screen, viewport]) => {
      for (const door of doors) {
        const page = await house.person({ viewport })
        await arrive(house, page, door.person)
        const offered = await page.evaluate(() => [
          ...new Set([...document.querySelectorAll('nav a[href^="/"]')].map(it => it.getAttribute('href'))),
        ])
        assert.ok(offered.length > 3, door.role.zh)
        for (const address of offered) {
          await go(page, address)
          if (!page.url().endsWith(address)) wrong.push(`${screen} ${door.role.zh} ${address}: led to ${page.url()}`)
          if ((await page.locator('main h1').count()) !== 1)
            wrong.push(`${screen} ${door.role.zh} ${address}: no title`)
          for (const it of await page.locator('main .failed-note, main [role="alert"]').allInnerTexts())
            wrong.push(`${screen} ${door.role.zh} ${address}: ${it}`)
          for (const it of await sideways(page)) wrong.push(`${screen} ${door.role.zh} ${address}: ${it}`)
        }
        await page.context().close()
      }
    }),
  )
  assert.deepEqual(wrong, [])
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
