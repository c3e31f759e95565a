// What axe finds on every page in one look, on desk and phone. A file of each look calls it, so that each has its own time.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { arrive, desk, findings, go, phone, picture, serve, settled } from './house.mjs'
import { allPages, doorsOf, nameOf, personOf } from './pages.mjs'

/** `kept`: how the browser likes to see pages. `rules`: only those of axe's; what a look does not change was seen in light. */
export function axeEverywhere(look, { kept = {}, rules, photographed = () => true } = {}) {
  let house, doors, pages
  before(async () => {
    house = await serve()
    doors = await doorsOf(house)
    pages = await allPages(house, doors)
  })
  after(async () => { await house?.close() })

  test(`axe finds nothing on any page, ${look}, desk and phone`, async () => {
    const wrong = []
    await Promise.all(Object.entries({ desk, phone }).map(async ([screen, viewport]) => {
      for (const [role, addresses] of Object.entries(pages)) {
        const page = await house.person({ viewport, kept })
        const lookAt = async address => {
          for (const it of await findings(page, rules)) wrong.push(`${screen} ${role} ${address}: ${it}`)
          if (photographed(address)) await picture(page, `${screen}-${look}-${personOf(doors, role)}-${nameOf(address)}`, look === 'light')
        }
        if (role === '工委') { await page.goto(house.url + '/sign-in'); await settled(page); await lookAt('/sign-in') }
        await arrive(house, page, personOf(doors, role))
        for (const address of addresses) {
          await go(page, address)
          await lookAt(address)
        }
        await page.context().close()
      }
    }))
    assert.equal(wrong.join('\n'), '')
  })

  test(`no page wrote an error or did what its policy forbids, ${look}`, () => assert.deepEqual(house.complaints, []))
}
export const few = address => /today|board|sign-in/.test(address)
