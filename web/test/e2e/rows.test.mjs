// Every row says whose it is and about what; old debt is one line; meetings that lack one thing are completed at once; names are
// short in rows and whole where the pointer rests.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { desk, enter, findings, phone, picture, serve, settled } from './house.mjs'

let house
before(async () => {
  house = await serve()
})
after(async () => {
  await house?.close()
})

const doors = ['党务工作人员', '党组书记', '支部书记']
const lists = page =>
  page.evaluate(() =>
    [...document.querySelectorAll('main ul, main tbody')].map(list =>
      [...list.children]
        .filter(it => it.matches('li[data-row], tr'))
        .map(it => it.innerText.replace(/\s+/g, ' ').trim())
        .filter(Boolean),
    ),
  )
async function come(role, path, viewport = desk) {
  const page = await house.person({ viewport })
  await enter(house, page, role)
  await page.goto(house.url + path)
  await settled(page)
  return page
}

for (const role of doors) {
  test(`no two rows of a list read alike: ${role}`, async () => {
    const page = await come(role, '/today')
    let seen = 0
    for (const path of ['/today', '/leader', '/mine', '/records']) {
      await page.goto(house.url + path)
      await settled(page)
      for (const year of await page.locator('details.earlier > summary').all()) await year.click()
      for (const rows of await lists(page)) {
        seen += rows.length
        assert.deepEqual(
          rows.filter((it, i) => rows.indexOf(it) !== i),
          [],
          path,
        )
      }
    }
    assert.ok(seen > 15, `${seen} rows`)
    await page.context().close()
  })
}

test('what was missed in earlier years is one line each, opens in place, and nothing of it is lost', async () => {
  const page = await come('党务工作人员', '/today')
  const { earlier, groups, on } = await told(page, '/api/today')
  assert.ok(earlier.length > 0, 'the demonstration has old debt')
  for (const group of groups)
    assert.ok(group.rows.every(it => it.standing !== 'overdue' || it.last.slice(0, 4) === on.slice(0, 4)))
  const line = page.locator('details.earlier').first()
  assert.equal(
    await line.locator('summary').innerText(),
    `${earlier[0].year}年${earlier[0].rows.length}项，逐项补办、补录或说明`,
  )
  assert.equal(await line.locator('li[data-row]').count(), 0)
  await picture(page, 'rows-today')
  await line.locator('summary').click()
  await line.locator('li[data-row]').first().waitFor()
  assert.equal(await line.locator('li[data-row]').count(), earlier[0].rows.length)
  assert.deepEqual(await findings(page), [])
  await picture(page, 'rows-today-earlier', true)
  await page.getByRole('button', { name: 'English' }).click()
  await line
    .locator('summary', { hasText: new RegExp(`^${earlier[0].year}: ${earlier[0].rows.length} not done`) })
    .waitFor()
  await picture(page, 'rows-today-english', true)
  await page.context().close()
})

test('counts of one branch say what they count, alike on home and on its own page', async () => {
  const page = await come('支部书记', '/today')
  const home = (await told(page, '/api/session')).home.id
  const said = await page.locator('.scopes').innerText()
  assert.match(said, /本支部：/)
  assert.match(said, /党员学时：/)
  await page.goto(`${house.url}/organisations/${home}`)
  await settled(page)
  const panel = await page.locator('section.panel', { hasText: '履责情况' }).innerText()
  for (const one of said
    .split('\n')
    .map(it => it.trim())
    .filter(Boolean))
    assert.ok(panel.includes(one), `${one} in ${panel}`)
  await picture(page, 'rows-organisation', true)
  await page.context().close()
})

test('meetings that lack one thing are completed at once, each with its result', async () => {
  // Who has two of them differs from day to day.
  let page, wanting
  for (const role of ['支部书记', '党务工作人员', '党组书记', '工委书记']) {
    page = await come(role, '/today')
    wanting = (await told(page, '/api/today')).wanting
    if (wanting.filter(it => it.minutes).length >= 2) break
    await page.context().close()
  }
  assert.ok(wanting.length >= 2, `${wanting.length} meetings lack something`)
  await page.locator('.wanting button').click()
  const dialog = page.getByRole('dialog')
  const fields = dialog.locator('.mend-minutes')
  await fields.nth(0).fill('120')
  await fields.nth(1).fill('90')
  await picture(page, 'rows-mending')
  assert.deepEqual(await findings(page), [])
  await dialog.getByRole('button', { name: '补这2次' }).click()
  await dialog.locator('.mended').nth(1).waitFor()
  assert.equal(await dialog.locator('.mended').count(), 2)
  await picture(page, 'rows-mended')
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  await settled(page)
  const left = (await told(page, '/api/today')).wanting.map(it => it.record)
  assert.equal(left.filter(it => wanting.slice(0, 2).some(one => one.record === it)).length, 0)
  await page.context().close()
})

test('the tree calls a branch by its short name, with the whole one where the pointer rests; zjj goes to 区住建局', async () => {
  const page = await come('工委', '/organisations')
  const box = page.getByRole('searchbox').first()
  await box.fill('zjj')
  await box.press('Enter')
  await page.waitForURL(it => /\/organisations\/o\d+/.test(it.pathname))
  await settled(page)
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), '云溪区住房和城乡建设局')
  const { nodes } = await told(page, '/api/tree')
  await page.goto(
    `${house.url}/organisations/${nodes.find(it => it.name.endsWith('住房和城乡建设局机关第一支部委员会')).id}`,
  )
  await settled(page)
  const branch = page.locator('[role="treeitem"]', { hasText: /^第一支部/ }).first()
  assert.match(await branch.locator('[title]').getAttribute('title'), /^中共云溪区.*机关第一支部委员会$/)
  await picture(page, 'rows-tree')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('zjj')
  await page.locator('.palette .choice').first().waitFor()
  assert.match(await page.locator('.palette .choice').first().innerText(), /云溪区住房和城乡建设局/)
  await picture(page, 'rows-palette')
  await page.context().close()
})

test('nothing scrolls sideways or collides on a phone and at 1024', async () => {
  for (const [name, viewport] of [
    ['phone', phone],
    ['1024', { width: 1024, height: 768 }],
  ])
    for (const role of doors) {
      const page = await come(role, '/today', viewport)
      assert.deepEqual(await findings(page), [], `${role} ${name}`)
      await picture(page, `rows-${name}-${doors.indexOf(role)}`, true)
      await page.context().close()
    }
  assert.deepEqual(house.complaints, [])
})
