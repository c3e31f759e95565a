// A picture of every page at 390, 1024 and 1440, in large type and for paper: no text lies over another, none is cut.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { collisions } from './collisions.mjs'
import { arrive, go, picture, serve, sideways } from './house.mjs'
import { allPages, doorsOf, nameOf, personOf } from './pages.mjs'

const sizes = {
  phone: { width: 390, height: 844 },
  narrow: { width: 1024, height: 768 },
  desk: { width: 1440, height: 900 },
}
// An A4 sheet within its margins, in pixels of CSS; the board's lies on its side.
const paperOf = address => (address.startsWith('/board') ? { width: 1016, height: 680 } : { width: 718, height: 1000 })
let house, doors, pages
before(async () => {
  house = await serve()
  doors = await doorsOf(house)
  pages = await allPages(house, doors)
})
after(async () => {
  await house?.close()
})

for (const language of ['zh', 'en'])
  test(`no text lies over another and none is cut, on any page, ${language}`, async () => {
    const wrong = []
    for (const [role, addresses] of Object.entries(pages)) {
      const page = await house.person({ kept: { 'jinze.language': language } })
      await arrive(house, page, personOf(doors, role))
      for (const address of addresses) {
        await page.setViewportSize(sizes.desk)
        await go(page, address)
        const look = async name => {
          await page.waitForTimeout(50)
          for (const it of [...(await page.evaluate(collisions)), ...(name === 'paper' ? [] : await sideways(page))])
            wrong.push(`${role} ${address} ${name}: ${it}`)
          await picture(page, `${name}-${language}-${nameOf(address)}`, true)
        }
        for (const [name, viewport] of Object.entries(sizes)) {
          await page.setViewportSize(viewport)
          await look(name)
        }
        await page.evaluate(() => document.documentElement.classList.add('elder'))
        await look('elder')
        await page.evaluate(() => document.documentElement.classList.remove('elder'))
        await page.setViewportSize(paperOf(address))
        await page.emulateMedia({ media: 'print' })
        await look('paper')
        await page.emulateMedia({ media: 'screen' })
      }
      await page.context().close()
    }
    assert.equal(wrong.join('\n'), '')
  })

test('a page whose texts collide or are cut is found', async () => {
  const page = await house.person()
  await page.setContent(
    '<main><h1>标题在这里</h1><span style="position:absolute;left:10px;top:24px">压住的字</span><p style="width:3em;overflow:hidden;white-space:nowrap">一行很长很长的字</p><p style="height:1em;overflow:hidden">两行字里<br>第二行看不见</p></main>',
  )
  const found = (await page.evaluate(collisions)).join('\n')
  for (const it of ['over one another', 'cut at the side', 'cut below']) assert.match(found, new RegExp(it))
  await page.context().close()
})
