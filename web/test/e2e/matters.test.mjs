// A matter from its setting to its closing: the office sets it, another of the office approves it, the unit signs for it
// and reports on a phone, and the office closes it. And what each may not do.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { enter, followed, phone, picture, run, serve, settled } from './house.mjs'

let house, office, unit, matter
const go = async (page, address) => {
  await page.goto(house.url + address)
  await settled(page)
}
const act = (page, name) => page.getByRole('complementary').getByRole('link', { name, exact: true })

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

test('the office sets a matter for a unit; it waits for another of the office to approve it', async () => {
  const { posts } = await told(unit, '/api/session')
  const lead = posts[0].org.name
  await go(office, '/matters/new')
  await office.getByLabel('事项名称').fill('压减审批时限')
  await office.getByRole('button', { name: /提出立项/ }).click()
  assert.match(await office.getByRole('main').innerText(), /必填/)
  await office.getByLabel('办理要求').fill('审批时间压减到60个工作日以内')
  await office.getByLabel('立项依据').fill('《改进区直机关作风的决定》第二条')
  await office.getByLabel('来源').selectOption('document')
  await office.getByLabel('类别').selectOption('style')
  const setter = office.locator('select', { hasText: '工作委员会' })
  if (await setter.count())
    await setter.selectOption({ label: await setter.locator('option', { hasText: '工作委员会' }).innerText() })
  await office.getByLabel('牵头单位').fill(lead)
  await office.getByRole('option', { name: lead }).first().click()
  await office.getByRole('textbox', { name: /办理期限/ }).fill('2027-03-01')
  await office.getByRole('button', { name: /提出立项/ }).click()
  await office.waitForURL(/\/matters\/d\d+$/)
  await settled(office)
  matter = office.url().split('/').at(-1)
  assert.match(await office.locator('.verdict').innerText(), /待审批/)
  // Whoever opened it is told why they cannot approve it.
  assert.match(await office.getByRole('complementary').innerText(), /由立项单位另一人审批/)
  assert.equal((await told(unit, `/api/matters/${matter}`)).offers.filter(it => it.possible).length, 0)
})

test('once it is approved the unit signs for it and reports the result on a phone', async () => {
  const { row } = await told(office, `/api/matters/${matter}`)
  const setter = await told(office, `/api/organisations/${row.setter.id}`)
  const secretary = setter.posts.find(it => it.words.zh.includes('书记') && it.holder).holder.person.id
  await followed(
    unit,
    JSON.parse(await run('approve-matter', matter, '--db', house.db, '--as', secretary, '--json')).size,
  )
  await go(unit, '/today')
  await unit.locator(`a[href="/matters/${matter}"]`, { hasText: '压减审批时限' }).first().click()
  await settled(unit)
  assert.match(await unit.locator('.verdict').innerText(), /待签收/)
  await unit.locator('.verdict').getByRole('link', { name: '签收' }).click()
  await unit.getByRole('button', { name: '提交' }).click()
  await unit.locator('.verdict', { hasText: '在办' }).waitFor()
  await picture(unit, 'matter-phone')
  await unit.locator('.verdict').getByRole('link', { name: '报结果' }).click()
  await unit.getByLabel('办成了什么').fill('时限已减到58个工作日，已在窗口公布')
  await unit.getByRole('button', { name: '提交' }).click()
  await unit.locator('.verdict', { hasText: '审核中' }).waitFor()
  assert.doesNotMatch(await unit.getByRole('complementary').innerText(), /退回重办/)
})

test('the office sends a result back with a new day, and closes the matter once it is right', async () => {
  await go(office, `/matters/${matter}`)
  await act(office, '审核结果').click()
  assert.match(await office.getByRole('main').innerText(), /时限已减到58个工作日/)
  await office.getByRole('radio', { name: '退回重办' }).check()
  await office.getByRole('button', { name: '退回重办' }).click()
  assert.match(await office.getByRole('main').innerText(), /必填/)
  await office.getByRole('textbox', { name: /办理期限/ }).fill('2027-04-01')
  await office.getByLabel('理由').fill('请补充窗口公布的内容')
  await office.getByRole('button', { name: '退回重办' }).click()
  await office.locator('.verdict', { hasText: '退回重办' }).waitFor()
  await go(unit, `/matters/${matter}?do=report-matter`)
  await unit.getByLabel('办成了什么').fill('窗口公布的内容已补充')
  await unit.getByRole('button', { name: '提交' }).click()
  await unit.locator('.verdict', { hasText: '审核中' }).waitFor()
  await go(office, `/matters/${matter}?do=close-matter`)
  await office.getByRole('radio', { name: '办结' }).check()
  await office.getByRole('button', { name: '办结' }).click()
  await office.locator('.verdict', { hasText: '已办结' }).waitFor()
  const { row, sides } = await told(office, `/api/matters/${matter}`)
  assert.equal(row.first_due, '2027-03-01')
  assert.equal(
    sides.reduce((sum, it) => sum + it.days, 0),
    row.unit_days + row.above_days,
  )
  await picture(office, 'matter-closed')
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
