// What recording costs, measured with a hand's clicks and keys: a month's gathering, and a quarter.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { branchName, firstSignIn, names, servedWithBranch, told } from './branch.mjs'
import { desk, findings, hand, phone, picture, settled } from './house.mjs'

let house, page, org, today
before(async () => {
  let account
  ;({ house, account, org } = await servedWithBranch())
  page = await house.person()
  await firstSignIn(house, page, account)
  today = (await told(page, '/api/session')).today
})
after(async () => {
  await house?.close()
})

const quarterOf = day => ({ year: Number(day.slice(0, 4)), number: Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1 })
const standings = async path => (await told(page, path)).rows.filter(it => it.bearer === org)
const chip = name => page.locator('#kinds').getByRole('button', { name, exact: true })
/** A kind of activity in one tap, two where it stands behind 更多. */
async function take(it, name) {
  if (!(await chip(name).count())) await it.click(page.locator('#kinds .more-kinds'))
  await it.click(chip(name))
}
/** The panel has answered what is in the form now. */
async function judged() {
  await page.waitForTimeout(450)
  await settled(page)
  await page.waitForTimeout(250)
}
const settles = () => page.locator('#settles li.yes b').allInnerTexts()

test('a branch of twenty records its monthly gathering in few actions and few required fields, and nothing twice', async () => {
  await page.goto(house.url + '/today')
  await settled(page)
  const it = hand(page)
  // Home offers the one meeting that settles most: its kinds are chosen already.
  await it.click(page.locator('.gathered + .btn, .gathered ~ .btn'))
  await page.waitForURL(it => it.pathname === '/record/new')
  await settled(page)
  for (const name of ['支部党员大会', '主题党日', '党课'])
    assert.equal(await chip(name).getAttribute('aria-pressed'), 'true', name)
  await page.waitForFunction(() => document.querySelectorAll('.who-grid .person').length === 20)
  // Two were away, and one lectured; whoever came needs no touch.
  await it.click(page.locator('.person', { hasText: names[10] }))
  await it.click(page.locator('.person', { hasText: names[14] }))
  await it.click(page.locator('#presenters'))
  await it.click(page.getByRole('option', { name: names[5] }))
  await it.click(page.locator('#place'))
  await it.paste(page.locator('#place'), '局机关三楼会议室')
  await it.click(page.getByRole('button', { name: '写一条' }))
  await it.paste(page.getByLabel('内容1'), '建立加装电梯党员联系点，每处两名党员')
  await judged()
  const will = await settles()
  const form = await told(page, `/api/record-form?host=${org}&topics=branch-general-meeting,theme-day,party-lecture`)
  await picture(page, 'burden-record', true)
  assert.match(await page.locator('.quorum').innerText(), /应到会有表决权党员\s*20\s*名，实到\s*18\s*名，符合规定人数/)
  await it.press('Control+Enter')
  await page.waitForURL(it => it.pathname === '/today')
  console.log(
    `monthly gathering of ${names.length}: ${it.actions} actions, ${form.required.length} required fields, settles ${will.length}: ${will.join('；')}`,
  )
  assert.ok(will.length >= 3, `settles only ${will.join()}`)
  assert.ok(it.actions <= 10, `${it.actions} actions`)
  assert.ok(form.required.length <= 8)
  // No datum is typed twice: what a hand typed is one name, one place (the branch is new: there is no last one) and one sentence.
  const { rows } = await told(page, `/api/records?node=${org}&from=${today}`)
  const { versions } = await told(page, `/api/records/${rows[0].record}`)
  const [version] = versions
  const typed = [names[5], '局机关三楼会议室', '建立加装电梯党员联系点，每处两名党员']
  const held = JSON.stringify(version)
  for (const one of typed) assert.equal(held.split(one).length - 1, 1, `${one} stands once in the record`)
  assert.equal(version.present, 18)
  assert.equal(version.due, 20)
  assert.ok(version.title && version.chair && version.recorder, 'title, chair and recorder came by themselves')
})

test('a regular quarter needs at most six records, after which every regular duty of it is settled', async () => {
  const now = quarterOf(today)
  const before = now.number === 1 ? { year: now.year - 1, number: 4 } : { year: now.year, number: now.number - 1 }
  const months = [1, 2, 3].map(n => String((before.number - 1) * 3 + n).padStart(2, '0'))
  const regular = ['branch-general-meeting', 'branch-committee-meeting', 'theme-day', 'party-lecture']
  const labels = [`${before.year}Q${before.number}`, ...months.map(month => `${before.year}-${month}`)]
  const ofQuarter = async () => {
    const all = []
    for (const duty of regular) all.push(...(await standings(`/api/obligations?node=${org}&duty=${duty}&size=200`)))
    return all.filter(it => labels.includes(it.label))
  }
  const open = await ofQuarter()
  assert.equal(open.length, 8, open.map(it => it.obligation).join())
  assert.ok(
    open.every(it => it.standing === 'overdue' || it.standing === 'reason_wanted'),
    'nothing of it was recorded before',
  )
  let records = 0,
    actions = 0
  for (const month of months)
    for (const kinds of [
      ['主题党日', ...(month === months[0] ? ['支部党员大会'] : month === months[1] ? ['党课'] : [])],
      ['支部委员会会议'],
    ]) {
      await page.goto(`${house.url}/record/new?host=${org}`)
      await settled(page)
      const it = hand(page)
      for (const kind of kinds) await take(it, kind)
      await settled(page)
      const day = page.locator('#day')
      await it.click(day)
      await it.press('Control+a')
      await it.paste(day, `${before.year}-${month}-15`)
      await it.press('Tab')
      if (kinds.includes('党课')) {
        await it.click(page.locator('#presenters'))
        await it.paste(page.locator('#presenters'), names[0])
        await it.click(page.getByRole('option', { name: names[0] }))
      }
      await it.click(page.getByRole('button', { name: '没有议定事项' }))
      await judged()
      await it.press('Control+Enter')
      await page.waitForURL(it => it.pathname === '/today')
      records++
      actions += it.actions
    }
  const after = await ofQuarter()
  console.log(
    `regular quarter of ${branchName}: ${records} records, ${actions} actions; ${after.map(it => `${it.duty}@${it.label} ${it.standing}`).join('; ')}`,
  )
  assert.ok(records <= 6)
  assert.ok(
    after.every(it => it.standing.startsWith('done')),
    after.map(it => `${it.obligation} ${it.standing}`).join(),
  )
})

test('a pasted list shows who would be marked and what was not understood, before anybody is marked', async () => {
  await page.goto(`${house.url}/record/new?host=${org}`)
  await settled(page)
  await take(hand(page), '主题党日')
  await settled(page)
  const present = async () => /实到(\d+)名/.exec(await page.locator('.quorum').first().innerText())[1]
  const before = await present()
  await page.getByRole('button', { name: '粘贴名单' }).click()
  const dialog = page.locator('dialog')
  await dialog
    .locator('textarea')
    .fill(`1. ${names[1]}\n${[...names[2]].join(' ')}（请假）\n${names[3]} 事假\n${names[4]}、甄不在`)
  await dialog.getByText('甄不在').first().waitFor()
  await picture(page, 'attendance-pasted')
  await page.setViewportSize(phone)
  await picture(page, 'attendance-pasted-phone')
  await page.setViewportSize(desk)
  assert.equal(await present(), before, 'nobody is marked yet')
  const said = await dialog.locator('dl').innerText()
  for (const name of [names[2], names[3]]) assert.match(said, new RegExp(`请假[^]*${name}`))
  assert.deepEqual(await findings(page), [])
  await dialog.getByRole('button', { name: '按名单标记' }).click()
  await dialog.waitFor({ state: 'detached' })
  assert.notEqual(await present(), before)
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
