// Every page, as each account that has it, in every look: axe finds nothing, the policy forbids nothing that we do, and
// no page scrolls sideways.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, enter, findings, phone, picture, serve, settled } from './house.mjs'

const looks = { light: {}, dark: { 'jinze.theme': 'dark' }, elder: { 'jinze.type': 'large' }, english: { 'jinze.language': 'en' } }
// Every door of the demonstration; in the other looks the office, a Party group's secretary and a member see all kinds of pages.
const few = ['工委', '党组书记', '支部书记', '党员']
let house, doors
before(async () => {
  house = await serve()
  doors = (await (await fetch(house.url + '/api/doors')).json()).demonstration
})
after(async () => { await house.close() })

/** The addresses the navigation offers, and one of each kind of page behind them. */
async function addresses(page) {
  const own = await page.evaluate(() => [...document.querySelectorAll('nav a[href^="/"]')].map(it => it.getAttribute('href')))
  const deep = []
  for (const [list, pattern] of [['/today', '/obligations/'], ['/records', '/records/'], ['/organisations', '/organisations/'], ['/organisations', '/people/'], ['/responsibility', '/sources/']]) {
    if (!own.includes(list)) continue
    await page.goto(house.url + list)
    await settled(page)
    const found = await page.evaluate(it => [...document.querySelectorAll('a[href^="/"]')].map(a => a.getAttribute('href')).find(href => href.startsWith(it)), pattern)
    if (found) deep.push(found)
  }
  return [...new Set([...own, ...deep, '/suggestions', '/help'])]
}

for (const [look, kept] of Object.entries(looks))
  for (const [screen, viewport] of Object.entries({ desk, phone }))
    test(`nothing is wrong with any page, ${look}, ${screen}`, async () => {
      const wrong = []
      for (const door of look === 'light' ? doors : doors.filter(it => few.some(one => it.role.zh.includes(one)))) {
        const role = door.role[look === 'english' ? 'en' : 'zh']
        const page = await house.person({ viewport, kept })
        await page.goto(house.url + '/sign-in')
        await settled(page)
        for (const it of await findings(page)) wrong.push(`/sign-in: ${it}`)
        await enter(house, page, role)
        for (const address of await addresses(page)) {
          await page.goto(house.url + address)
          await settled(page)
          for (const it of await findings(page)) wrong.push(`${door.role.zh} ${address}: ${it}`)
          await picture(page, `${screen}-${look}-${door.person}-${address.replace(/[^a-z0-9]+/g, '-').slice(1, 60)}`, true)
        }
        await page.context().close()
      }
      assert.deepEqual(wrong, [])
    })

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
