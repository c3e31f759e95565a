// From a document to a closed matter, by three people: the office registers the text and sets a clause of it as a
// matter, the secretary of the work committee approves it, the unit reports on a phone, and the office closes it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { enter, hand, phone, picture, serve, settled } from './house.mjs'

let house, office, secretary, unit, lead, document, matter
const go = async (page, address) => {
  await page.goto(house.url + address)
  await settled(page)
}
const text = [
  '关于改进窗口服务的决定',
  '一、服务事项公开',
  '窗口单位要在2027年6月底前公布全部服务事项和办理时限。',
].join('\n')
const send = (page, name = '提交') => page.getByRole('button', { name }).click()

before(async () => {
  house = await serve()
  office = await house.person()
  secretary = await house.person()
  unit = await house.person({ viewport: phone })
  await enter(house, office, '工委办公室')
  await enter(house, secretary, '工委书记')
  await enter(house, unit, '党组书记')
  const { posts } = await told(unit, '/api/session')
  lead = posts[0].org
})
after(async () => {
  await house?.close()
})

test('the office splits a document and registers its clause as one that has an end', async () => {
  await go(office, '/documents/new')
  await office.getByLabel('正文').fill(text)
  await office.getByRole('textbox', { name: /成文日期/ }).fill('2026-11-20')
  await office.getByRole('button', { name: '拆分', exact: true }).click()
  await office.locator('.sline.cur').waitFor()
  await office.locator('body').press('1')
  await office.locator('body').press('Enter')
  await office.getByRole('button', { name: /登记文件，1条/ }).click()
  await office.waitForURL(/\/documents\/w\d+$/)
  await settled(office)
  document = office.url().split('/').at(-1)
})

test('the office sets the clause as a matter, filled with its words, its basis and its day', async () => {
  await office.getByRole('link', { name: '立项', exact: true }).click()
  await settled(office)
  await office.getByLabel('办理要求').and(office.locator('textarea')).waitFor()
  assert.match(await office.getByLabel('办理要求').inputValue(), /公布全部服务事项/)
  assert.equal(await office.getByRole('textbox', { name: /办理期限/ }).inputValue(), '2027年6月30日')
  await office.getByLabel('类别').selectOption('style')
  await office.getByLabel('牵头单位').fill(lead.name)
  await office.getByRole('option', { name: lead.name }).first().click()
  await send(office, /提出立项/)
  await office.waitForURL(/\/matters\/d\d+$/)
  await settled(office)
  matter = office.url().split('/').at(-1)
  assert.match(await office.locator('.verdict').innerText(), /待审批/)
})

test('the secretary of the work committee approves it', async () => {
  await go(secretary, `/matters/${matter}`)
  await secretary.getByRole('complementary').getByRole('link', { name: '审批', exact: true }).click()
  await secretary.getByRole('radio', { name: '审批交办' }).check()
  await send(secretary, '审批交办')
  await secretary.locator('.verdict', { hasText: '待签收' }).waitFor()
  await picture(secretary, 'story-approved')
})

test('the unit reports on a phone, from the page of today, by four taps and one sentence', async () => {
  await go(unit, '/today')
  const one = hand(unit)
  await one.click(unit.getByRole('main').locator(`a[href="/matters/${matter}"]`).first())
  await settled(unit)
  await one.click(unit.getByRole('main').locator('a[href*="do=note-matter"]').first())
  await unit.getByRole('textbox').first().waitFor()
  await unit.getByRole('textbox').first().fill('事项清单已汇总，正在核对时限。')
  await one.click(unit.getByRole('button', { name: '提交' }))
  await unit.locator('.verdict', { hasText: '在办' }).waitFor()
  assert.ok(one.actions <= 4, `${one.actions} taps`)
  await picture(unit, 'story-phone')
  await go(unit, `/matters/${matter}?do=report-matter`)
  await unit.getByLabel('办成了什么').fill('全部服务事项和办理时限已在窗口和网站公布。')
  await send(unit)
  await unit.locator('.verdict', { hasText: '审核中' }).waitFor()
})

test('the office closes it, and the clause of the document shows that', async () => {
  await go(office, `/matters/${matter}?do=close-matter`)
  await office.getByRole('radio', { name: '办结' }).check()
  await send(office, '办结')
  await office.locator('.verdict', { hasText: '已办结' }).waitFor()
  const { clauses } = await told(office, `/api/documents/${document}`)
  assert.equal(clauses[0].matters[0].standing, 'closed')
  await go(office, `/documents/${document}`)
  assert.match(await office.getByRole('main').innerText(), /在办0项，了结1项/)
  await picture(office, 'story-closed')
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
