// 退办 and 延期待批: what the unit asks of the body that set the matter. While it is undecided the day is not the unit's, and
// the colour is that of the body that owes the answer.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { enter, followed, phone, picture, run, serve, settled } from './house.mjs'
import { doorsOf, personOf } from './pages.mjs'

let house, unit, office, setter
const go = async (page, address) => {
  await page.goto(house.url + address)
  await settled(page)
}
const act = async (as, ...words) => {
  const done = JSON.parse(await run(...words, '--db', house.db, '--as', as, '--json'))
  await followed(unit, done.size)
  await followed(office, done.size)
  return done
}
const day = (from, days) => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
/** A matter of the unit, approved and handed over, due in 60 days. */
async function handedOver(title) {
  const { posts, today } = await told(unit, '/api/session')
  const { made } = await act(
    personOf(await doorsOf(house), '工委办公室'),
    ...['open-matter', title, '--setter', setter.id, '--lead', posts[0].org.id, '--wanted', '月底前整改到位'],
    ...['--basis', '《十项规定》第三条', '--source', 'document', '--subject', 'style', '--due', day(today, 60)],
  )
  await act(personOf(await doorsOf(house), '工委书记'), 'approve-matter', made[0])
  return made[0]
}
const offer = (page, name) => page.getByRole('complementary').getByRole('link', { name, exact: true })
const verdict = page => page.locator('.verdict')
/** How the matter stands, and whose days run now. */
async function stands(matter) {
  const { row } = await told(office, `/api/matters/${matter}`)
  return [row.standing, row.next_by, row.first_due, row.due]
}

before(async () => {
  house = await serve()
  unit = await house.person({ viewport: phone })
  office = await house.person()
  await enter(house, unit, '党组书记')
  await enter(house, office, '工委书记')
  setter = (await told(office, '/api/session')).posts.find(it => it.org.name.includes('工作委员会')).org
})
after(async () => {
  await house?.close()
})

test('a return asked for is the setter’s until it is decided; kept, the unit goes on', async () => {
  const matter = await handedOver('清理重复报送的材料')
  const { lead } = (await told(office, `/api/matters/${matter}`)).row
  await go(unit, `/matters/${matter}?do=ask-return`)
  await unit.getByLabel(/理由/).fill('该项职责在区政务服务局')
  await unit.getByRole('button', { name: '提交' }).click()
  await verdict(unit).filter({ hasText: '退办待定' }).waitFor()
  assert.match(await verdict(unit).getAttribute('class'), /s-reason/)
  const [standing, owes] = await stands(matter)
  assert.equal(standing, 'return_asked')
  assert.notEqual(owes, lead.short_name ?? lead.name)
  await go(office, '/matters')
  await office.locator('.matter-group', { hasText: '等我办理' }).locator(`a[href="/matters/${matter}"]`).waitFor()
  await picture(office, 'return-asked', true)
  await go(office, `/matters/${matter}?do=keep-matter`)
  assert.match(await office.getByRole('main').innerText(), /该项职责在区政务服务局/)
  await office.getByRole('radio', { name: '不同意退办' }).check()
  await office.getByLabel(/理由/).fill('材料由你单位汇总')
  await office.getByRole('button', { name: '不同意退办' }).click()
  await verdict(office).filter({ hasText: '待签收' }).waitFor()
  const [after, next] = await stands(matter)
  assert.equal(after, 'awaiting_signature')
  assert.equal(next, lead.short_name ?? lead.name)
})

test('an extension asked for in time is not red; granted, the first day stays beside the new one', async () => {
  const matter = await handedOver('公开监督电话并限时答复')
  const { today } = await told(unit, '/api/session')
  const [, , first] = await stands(matter)
  await go(unit, `/matters/${matter}?do=ask-extension`)
  await unit.getByRole('textbox', { name: /期限|延期至/ }).fill(day(today, 90))
  await unit.getByLabel(/理由/).fill('涉及的平台由市里统一部署，尚未接入')
  await unit.getByRole('button', { name: '提交' }).click()
  await verdict(unit).filter({ hasText: '延期待批' }).waitFor()
  assert.match(await verdict(unit).getAttribute('class'), /s-reason/)
  await picture(unit, 'extension-asked')
  assert.equal((await stands(matter))[0], 'extension_asked')
  await go(office, `/matters/${matter}`)
  await offer(office, '批复延期').click()
  await office.getByRole('radio', { name: '准予延期', exact: true }).check()
  await office.getByRole('textbox', { name: /期限|延期至/ }).fill(day(today, 80))
  await office.getByRole('button', { name: '准予延期' }).click()
  await verdict(office).filter({ hasNotText: '延期待批' }).waitFor()
  const [, , still, now] = await stands(matter)
  assert.deepEqual([still, now], [first, day(today, 80)])
  assert.match(await office.getByRole('main').innerText(), /首定/)
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
