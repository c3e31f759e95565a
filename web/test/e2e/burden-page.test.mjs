// 减负账本: the work committee reads what it asks of all bodies; a unit its own; nobody's name, and no body beside another.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { desk, enter, findings, phone, picture, serve, settled } from './house.mjs'

let house, office, unit
const open = async (page, address = '/burden') => {
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

test('the work committee sees what it asks of the district, and what one entry for several duties spared', async () => {
  await open(office)
  await picture(office, 'burden')
  const page = await told(office, '/api/burden')
  assert.ok(page.sum.entries > 1000 && page.sum.saved > 0, JSON.stringify(page.sum))
  const added = page.issuers.reduce((sum, it) => sum + it.sum.entries, 0)
  assert.equal(added, page.sum.entries)
  assert.match(await office.locator('.says').innerText(), /^全区按要求录入\d+次，填写\d+项内容。/)
  assert.ok(page.same.length, 'nothing asks for the same')
  assert.ok(!/"m\d+"/.test(JSON.stringify(page)), 'a person is named')
  assert.deepEqual(await findings(office), [])
})
test('one body at a time, and back', async () => {
  await open(office)
  await office.locator('.burden-bodies a', { hasText: '教育局' }).first().click()
  await office.waitForURL(/node=o\d+/)
  await settled(office)
  await picture(office, 'burden-unit')
  assert.match(await office.locator('.says').innerText(), /教育局按要求录入\d+次/)
  await office.getByRole('link', { name: '返回全区' }).click()
  await settled(office)
  assert.match(await office.locator('.says').innerText(), /^全区/)
})
test('a unit sees its own year and no other', async () => {
  await open(unit)
  await picture(unit, 'burden-phone')
  const page = await told(unit, '/api/burden')
  assert.ok(page.node && !page.reduces && page.sum.entries > 0)
  assert.equal(await unit.locator('.burden-bodies').count(), 0)
  assert.deepEqual(await findings(unit), [])
})
test('on paper, in large letters, in English and on a smaller desk it complains of nothing', async () => {
  await open(office)
  await office.emulateMedia({ media: 'print' })
  await picture(office, 'burden-print')
  await office.emulateMedia({ media: 'screen' })
  const large = await house.person({ kept: { 'jinze.type': 'large' } })
  await enter(house, large, '工委办公室')
  await open(large)
  await picture(large, 'burden-large')
  const english = await house.person({ viewport: { ...desk, width: 1024 }, locale: 'en-US' })
  await enter(house, english, 'ommittee')
  await open(english)
  await picture(english, 'burden-english')
  assert.match(await english.locator('h1').innerText(), /Burden of/)
  assert.deepEqual(house.complaints, [])
})
