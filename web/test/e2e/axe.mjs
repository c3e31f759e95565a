// What axe finds on every page, on desk and phone, in one language and in the looks given. A look is a class of the page;
// what it does not change was seen in the first.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { arrive, desk, findings, go, phone, picture, serve, settled } from './house.mjs'
import { allPages, doorsOf, nameOf, personOf } from './pages.mjs'

/** `looks`: by name the class and the rules of axe's that it is asked for. */
export function axeEverywhere(language, looks) {
  let house, doors, pages
  before(async () => {
    house = await serve()
    doors = await doorsOf(house)
    pages = await allPages(house, doors)
  })
  after(async () => {
    await house?.close()
  })

  const times = {}
  for (const [screen, viewport] of Object.entries({ desk, phone }))
    test(`axe finds nothing on any page, ${language}, ${Object.keys(looks).join(', ')}, ${screen}`, async () => {
      const wrong = []
      for (const [role, addresses] of Object.entries(pages)) {
        const page = await house.person({ viewport, kept: { 'jinze.language': language } })
        const lookAt = async address => {
          for (const [look, { name, rules }] of Object.entries(looks)) {
            const from = performance.now()
            if (name) await page.evaluate(it => document.documentElement.classList.add(it), name)
            for (const it of await findings(page, rules)) wrong.push(`${look} ${role} ${address}: ${it}`)
            await picture(page, `${screen}-${look}-${language}-${personOf(doors, role)}-${nameOf(address)}`)
            if (name) await page.evaluate(it => document.documentElement.classList.remove(it), name)
            times[look] = (times[look] ?? 0) + performance.now() - from
          }
        }
        if (role === '工委') {
          await page.goto(house.url + '/sign-in')
          await settled(page)
          await lookAt('/sign-in')
        }
        await arrive(house, page, personOf(doors, role))
        for (const address of addresses) {
          await go(page, address)
          await lookAt(address)
        }
        await page.context().close()
      }
      console.log(
        `${screen}: ${Object.entries(times)
          .map(([look, time]) => `${look} ${Math.round(time / 1000)} s`)
          .join(', ')}`,
      )
      for (const look of Object.keys(times)) times[look] = 0
      assert.equal(wrong.join('\n'), '')
    })

  test(`no page wrote an error or did what its policy forbids, ${language}`, () =>
    assert.deepEqual(house.complaints, []))
}
