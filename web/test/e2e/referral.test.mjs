// From an overdue matter to one word: the office refers whoever answered for it, by keyboard from the monthly review; the
// person sees the facts and answers first; the office sends it; the receiver receives it and answers. And nobody else
// learns of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { firstSignIn, told, whole } from './branch.mjs'
import { arrive, enter, phone, picture, run, serve, settled } from './house.mjs'

let house, office, concerned, receiver, colleague, matter, person, referral
const go = async (page, address) => {
  await page.goto(house.url + address)
  await settled(page)
}
const days = n => new Date(Date.now() + n * 864e5).toISOString().slice(0, 10)
/** No door of the demonstration leads to this person: they sign in for the first time, as anybody does. */
const come = async (page, person) => {
  const account = JSON.parse(await run('account', 'add', person, '--db', house.db, '--json'))
  await firstSignIn(house, page, await whole(house, account))
}
const submit = page => page.getByRole('button', { name: '提交' }).click()
const verdict = (page, said) => page.locator('.verdict', { hasText: said }).waitFor()

before(async () => {
  house = await serve()
  office = await house.person()
  await enter(house, office, '工委办公室')
  const { rows } = await told(office, '/api/matters?group=overdue&size=200')
  for (const row of rows) {
    const page = await told(office, `/api/matters/${row.matter}`)
    if (!page.may_refer.length || page.referrals.length) continue
    matter = page.row
    person = page.may_refer[0]
    break
  }
  assert.ok(matter, 'the demonstration has an overdue matter over which somebody may be referred')
  concerned = await house.person({ viewport: phone })
  await come(concerned, person.id)
})
after(async () => {
  await house?.close()
})

test('the office refers whoever answered for an overdue matter, by keyboard from the review', async () => {
  await go(office, `/matters/review?setter=${matter.setter.id}`)
  const row = office.locator('.review-list > li', { hasText: matter.lead.short_name }).filter({ hasText: matter.title })
  await row.getByRole('button', { name: matter.title, exact: true }).click()
  const choice = office.locator('.review-choices button', { hasText: '移送' })
  await office.keyboard.press(await choice.locator('kbd').innerText())
  await office.getByLabel('移送谁').selectOption({ label: person.name })
  await office.getByRole('textbox', { name: /本人说明期限/ }).fill(days(10))
  await submit(office)
  assert.match(await office.getByRole('main').innerText(), /必填/)
  await office.getByLabel('移送理由').fill('经两次催办仍未报结果')
  await submit(office)
  await office.locator('.review-decision', { hasText: '待本人说明' }).first().waitFor()
  await picture(office, 'referral-review')
  referral = (await told(office, `/api/matters/${matter.matter}`)).referrals[0].referral
  await go(office, `/matters/${matter.matter}`)
  await picture(office, 'referral-of-matter', true)
})

test('the person concerned sees the facts on the page of today and answers them first, on a phone', async () => {
  await go(concerned, '/today')
  await concerned.getByText('拟移送您本人').first().waitFor()
  await picture(concerned, 'referral-today-phone')
  await concerned.getByRole('link', { name: matter.title }).first().click()
  await concerned.waitForURL(/\/referrals\/y\d+$/)
  await settled(concerned)
  const said = await concerned.getByRole('main').innerText()
  for (const part of ['事实', '责任人', person.name, '逾期', '不说明不视为认可']) assert.ok(said.includes(part), part)
  await picture(concerned, 'referral-phone', true)
  // Before that it cannot be sent, and the page says until when.
  await go(office, `/referrals/${referral}`)
  assert.match(await office.getByRole('complementary').innerText(), /本人尚未说明情况/)
  await concerned.locator('.verdict').getByRole('link', { name: '说明情况' }).click()
  await concerned.getByLabel('情况说明').fill('事实无误，接口6月才开放，已在办理')
  await submit(concerned)
  await verdict(concerned, '本人已说明')
})

test('the office sends it, and the receiver answers with one word', async () => {
  await go(office, `/referrals/${referral}?do=send-referral`)
  await picture(office, 'referral-send', true)
  const { receivers } = await told(office, `/api/referrals/${referral}`)
  const body = receivers.find(it => it.name.includes('组织部'))
  await office.getByLabel('接收组织').fill(body.name)
  await office.locator('[role=option]:visible', { hasText: body.name }).first().click()
  await office.getByRole('textbox', { name: /答复期限/ }).fill(days(30))
  await submit(office)
  await verdict(office, '签收')
  const { posts } = await told(office, `/api/organisations/${body.id}`)
  receiver = await house.person()
  await arrive(house, receiver, posts.find(it => it.holder).holder.person.id)
  await go(receiver, '/referrals')
  await picture(receiver, 'referrals')
  await receiver
    .locator('.referral-row', { hasText: person.name })
    .getByRole('link', { name: '签收移送' })
    .first()
    .click()
  await settled(receiver)
  await submit(receiver)
  await verdict(receiver, '处理中')
  await receiver.getByRole('complementary').getByRole('link', { name: '答复移送结果' }).click()
  await receiver.getByLabel('处理结果').selectOption({ label: '已提醒' })
  await submit(receiver)
  await verdict(receiver, '答复：已提醒')
  await go(concerned, `/referrals/${referral}`)
  await verdict(concerned, '答复：已提醒')
  const { row } = await told(concerned, `/api/referrals/${referral}`)
  assert.equal(row.result, 'advised')
  await picture(receiver, 'referral-concluded', true)
})

test('nobody else learns of it, though they read the matter', async () => {
  const { posts } = await told(office, `/api/organisations/${matter.lead.id}`)
  const other = posts.find(it => it.holder && it.holder.person.id !== person.id).holder.person.id
  colleague = await house.person()
  await come(colleague, other)
  assert.equal((await told(colleague, `/api/matters/${matter.matter}`)).referrals.length, 0)
  assert.equal((await colleague.request.get(`${house.url}/api/referrals/${referral}`)).status(), 404)
  assert.ok(!(await told(colleague, '/api/referrals')).rows.some(it => it.referral === referral))
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
