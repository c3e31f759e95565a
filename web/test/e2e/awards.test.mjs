// 七一表彰: the office sees the steps, the objection without a word of it and the papers; a branch secretary reads 未列入 and
// of no objection; the pages for the hall turn by keys.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { desk, enter, findings, phone, picture, serve, settled } from './house.mjs'

let house, office, branch, award
const open = async (page, address) => {
  await page.goto(house.url + address)
  await settled(page)
}

before(async () => {
  house = await serve()
  office = await house.person()
  branch = await house.person({ viewport: phone })
  await enter(house, office, '工委办公室')
  await enter(house, branch, '支部书记')
  award = (await told(office, '/api/awards')).rows[0].award
})
after(async () => {
  await house?.close()
})

test('the office sees nine steps, two notices, and who acts next', async () => {
  await open(office, '/awards')
  await picture(office, 'awards')
  assert.deepEqual(await findings(office), [])
  await open(office, `/awards/${award}`)
  await picture(office, 'award', true)
  assert.equal(await office.locator('.flow > li').count(), 9)
  assert.deepEqual(await findings(office), [])
  const page = await told(office, `/api/awards/${award}`)
  assert.equal(page.file, true)
  assert.equal(page.objections.length, 1)
  assert.ok(page.notices.some(it => it.substitute))
})

test('a branch secretary learns of no objection: whoever dropped out reads 未列入', async () => {
  const page = await told(branch, `/api/awards/${award}`)
  assert.deepEqual([page.file, page.objections, page.heeds], [false, [], []])
  const telling = ['objected', 'deferred', 'turned_down', 'substitute']
  assert.ok(page.nominees.every(it => !telling.includes(it.standing)))
  await open(branch, `/awards/${award}`)
  await picture(branch, 'award-phone', true)
  assert.doesNotMatch(await branch.locator('main').innerText(), /缓议|有异议/)
  assert.deepEqual(await findings(branch), [])
})

test('the notice prints with its list', async () => {
  await open(office, `/awards/${award}/notice?batch=1`)
  await picture(office, 'award-notice', true)
  assert.match(await office.locator('.award-sheet').first().innerText(), /5个工作日，6月19日至21日端午放假，不计/)
  await office.emulateMedia({ media: 'print' })
  await picture(office, 'award-notice-print', true)
  await office.emulateMedia({ media: null })
  assert.deepEqual(await findings(office), [])
})

test('the pages for the hall turn by arrows and space', async () => {
  await office.setViewportSize({ width: 1920, height: 1080 })
  await open(office, `/awards/${award}/conference`)
  await picture(office, 'hall-cover')
  await office.keyboard.press('ArrowRight')
  await picture(office, 'hall-year')
  await office.keyboard.press('Space')
  await picture(office, 'hall-members')
  assert.match(await office.locator('.hallnav [role=status]').innerText(), /^3 \/ /)
  assert.doesNotMatch(await office.locator('.slide:visible').innerText(), /支部书记|科长/)
  for (let i = 0; i < 9; ++i) await office.keyboard.press('PageDown')
  await picture(office, 'hall-bodies')
  await office.keyboard.press('ArrowLeft')
  await office.setViewportSize(desk)
})

test('every paper is a docx', async () => {
  for (const paper of ['notice', 'list', 'decision', 'certificates', 'summary']) {
    const answer = await office.request.get(`${house.url}/api/awards/${award}/docx?paper=${paper}`)
    assert.equal(answer.status(), 200)
    assert.equal((await answer.body()).subarray(0, 2).toString(), 'PK')
  }
})
