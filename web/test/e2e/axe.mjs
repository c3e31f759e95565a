// What axe finds on every page in one look, on desk and phone. A file of each look calls it, so that each has its own time.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, enter, findings, go, phone, picture, serve, settled } from './house.mjs'
import { allPages, doorsOf, nameOf, roleOf } from './pages.mjs'

/** `kept`: how the browser likes to see pages. `rules`: only those of axe's; what a look does not change was seen in light. */
export function axeEverywhere(look, { kept = {}, language = 'zh', rules, photographed = () => true } = {}) {
  let house, doors, pages
  before(async () => {
    house = await serve()
    doors = await doorsOf(house)
    pages = await allPages(house, doors)
  })
  after(async () => { await house?.close() })

  for (const [screen, viewport] of Object.entries({ desk, phone }))
    test(`axe finds nothing on any page, ${look}, ${screen}`, async () => {
      const wrong = []
      for (const [role, addresses] of Object.entries(pages)) {
        const page = await house.person({ viewport, kept })
        const lookAt = async address => {
          for (const it of await findings(page, rules)) wrong.push(`${role} ${address}: ${it}`)
          if (photographed(address)) await picture(page, `${screen}-${look}-${doors.find(it => it.role.zh.includes(role)).person}-${nameOf(address)}`, look === 'light')
        }
        if (role === '工委') { await page.goto(house.url + '/sign-in'); await settled(page); await lookAt('/sign-in') }
        await enter(house, page, roleOf(doors, role, language))
        for (const address of addresses) {
          await go(page, address)
          await lookAt(address)
        }
        await page.context().close()
      }
      assert.deepEqual(wrong, [])
    })

  test(`no page wrote an error or did what its policy forbids, ${look}`, () => assert.deepEqual(house.complaints, []))
}
export const few = address => /today|board|sign-in/.test(address)
