// 督查计划: the work committee records the one visit of the year with a finding; the unit sees its own line, and nobody
// else's.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { desk, enter, phone, picture, serve, settled } from './house.mjs'

let house, office, unit
const open = async (page, address = '/inspections') => {
  await page.goto(house.url + address)
  await settled(page)
}

before(async () => {
  house = await serve()
  office = await house.person()
  unit = await house.person({ viewport: phone })
  await enter(house, office, '工委办公室')
  await enter(house, unit, '党组书记')
})
after(async () => {
  await house?.close()
})

test('the plan of the year shows visits, findings and the report; the next visit is recorded on it', async () => {
  await open(office)
  await picture(office, 'inspections')
  const before = await told(office, '/api/inspections')
  assert.ok(
    before.visited > 10 && before.findings > 10 && before.reports.length === 1,
    JSON.stringify(before).slice(0, 300),
  )
  assert.ok(before.rows.length > before.visited, 'no unit waits for its visit')
  await office
    .getByRole('button', { name: /^记一次督查/ })
    .first()
    .click()
  await office.getByLabel('发现的问题').fill('没有专题研究机关党建')
  await picture(office, 'inspections-visit')
  await office.getByRole('dialog').getByRole('button', { name: '录入' }).click()
  await office.getByText('没有专题研究机关党建').waitFor()
  const now = await told(office, '/api/inspections')
  assert.equal(now.visited, before.visited + 1)
  assert.equal(now.findings, before.findings + 1)
})
test('a unit sees its own line', async () => {
  await open(unit)
  await picture(unit, 'inspections-phone')
  const { rows, plans } = await told(unit, '/api/inspections')
  assert.ok(rows.length <= 1, 'a unit sees others')
  assert.ok(plans.every(it => !it.record))
})
test('the page reads in English and on a smaller desk, and complains of nothing', async () => {
  const english = await house.person({ viewport: { ...desk, width: 1024 }, locale: 'en-US' })
  await enter(house, english, 'ommittee')
  await open(english)
  await picture(english, 'inspections-english')
  assert.match(await english.locator('h1').innerText(), /Inspections of/)
  assert.deepEqual(house.complaints, [])
})
