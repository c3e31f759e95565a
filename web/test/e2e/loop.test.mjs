// The whole loop, seen by several people at once: recorded, seen live elsewhere, explained, decided, contested, heard;
// recorded by a clerk for a leader, who sees it; and a draft that outlives a lost line.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { enter, picture, serve, settled } from './house.mjs'

let house, secretary, leader, office
const rows = async (page, query) => (await told(page, `/api/obligations?size=200&${query}`)).rows
const go = async (page, address) => {
  await page.goto(house.url + address)
  await settled(page)
}
const sleep = ms => new Promise(done => setTimeout(done, ms))
/** Waits until something told is so; the server of a test may be slow. */
async function until(what, seconds = 60) {
  for (let i = 0; i < seconds * 2; i++) {
    const it = await what()
    if (it) return it
    await sleep(500)
  }
  throw new Error(`never: ${what}`)
}

before(async () => {
  house = await serve()
  secretary = await house.person()
  leader = await house.person()
  office = await house.person()
  await enter(house, secretary, '支部书记')
  await enter(house, leader, '党组书记')
  await enter(house, office, '工委办公室')
})
after(async () => {
  await house?.close()
})

test('what a secretary records settles a duty on the board of the office and on the leader’s page without their loading it', async () => {
  const { home } = await told(secretary, '/api/session')
  const [due] = (await rows(secretary, `node=${home.id}&duty=branch-general-meeting`)).filter(
    it => it.bearer === home.id && it.standing === 'open',
  )
  assert.ok(due, 'a general meeting is still to be held')
  // The three screens are open before anything is written, and are not touched afterwards.
  await go(office, `/board?node=${home.id}&by=month`)
  const cell = () => office.locator('.grid').innerText()
  const before = await cell()
  await go(leader, `/obligations/${encodeURIComponent(due.obligation)}`)
  assert.match(await leader.locator('.verdict').innerText(), /进行中/)
  await leader.mouse.move(5, 5)
  await office.mouse.move(5, 5)
  await go(secretary, '/today')
  await secretary.getByRole('link', { name: /按这.项新建记录/ }).click()
  await secretary.waitForURL(it => it.pathname === '/record/new')
  await settled(secretary)
  await secretary.getByRole('button', { name: '没有议定事项' }).click()
  await secretary.locator('#settles li.yes').first().waitFor({ timeout: 60000 })
  await secretary.keyboard.press('Control+Enter')
  await secretary.waitForURL(it => it.pathname === '/today')
  await leader.locator('.verdict', { hasText: '已履行' }).waitFor({ timeout: 60000 })
  await until(async () => (await cell()) !== before)
  await picture(office, 'loop-board-live')
  await picture(leader, 'loop-obligation-live')
})

test('a reason is given by the secretary and decided by the tier above, and what is contested is heard by the tier above that', async () => {
  const { home } = await told(secretary, '/api/session')
  let chosen
  for (const it of (await rows(secretary, `node=${home.id}&standing=reason_wanted,overdue`))
    .filter(one => one.bearer === home.id)
    .reverse()) {
    const page = await told(secretary, `/api/obligations/${encodeURIComponent(it.obligation)}`)
    if (page.may.some(one => one.verb === 'reason')) {
      chosen = { ...it, page }
      break
    }
  }
  assert.ok(chosen, 'something may be explained')
  const address = `/obligations/${encodeURIComponent(chosen.obligation)}`
  await go(secretary, `${address}?do=reason`)
  await secretary.getByLabel('原因', { exact: true }).fill('上月半数党员在一线值守，<b>已定</b>本月补开。')
  await secretary.keyboard.press('Control+Enter')
  await secretary.waitForURL(it => !it.search.includes('do='))
  assert.ok(chosen.page.decides.length, 'somebody above decides')

  // Whoever of the doors stands in the tier above decides it.
  let decided = false
  for (const role of ['分管领导', '党组书记', '班子其他成员', '工委办公室']) {
    const page = await house.person()
    await enter(house, page, role)
    const { may } = await told(page, `/api/obligations/${encodeURIComponent(chosen.obligation)}`)
    if (!may?.some(one => one.verb === 'decide')) {
      await page.context().close()
      continue
    }
    await go(page, `${address}?do=decide`)
    assert.match(await page.locator('#act .quote').innerText(), /<b>已定<\/b>/, 'what was written shows as text')
    await page.getByRole('button', { name: '不采纳', exact: true }).click()
    await page.getByLabel('决定的理由').fill('请先补开，再说明。')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(it => !it.search.includes('do='))
    decided = role
    await page.context().close()
    break
  }
  console.log(
    `reason decided by: ${decided || 'nobody among the doors'} (${chosen.page.decides.map(it => it.name).join('、')})`,
  )
  assert.ok(decided, `nobody among the doors decides for ${chosen.page.decides.map(it => it.name).join()}`)
  await secretary.locator('.tl', { hasText: '对说明的决定' }).waitFor({ timeout: 60000 })

  await go(secretary, `${address}?do=contest`)
  await secretary.getByLabel('哪里不对').fill('上月20日已开过，记录人误记了类别。')
  await secretary.keyboard.press('Control+Enter')
  await secretary.waitForURL(it => !it.search.includes('do='))
  await secretary.locator('.verdict', { hasText: '有异议' }).waitFor({ timeout: 60000 })
  await go(office, '/today')
  const { may, hears } = await told(office, `/api/obligations/${encodeURIComponent(chosen.obligation)}`)
  console.log(`contest heard by: ${hears.map(it => it.name).join('、')}`)
  assert.ok(
    may.some(one => one.verb === 'judge'),
    'the office of the work committee hears it',
  )
  await go(office, `${address}?do=judge`)
  await office.getByRole('button', { name: '维持原判定' }).click()
  await office.getByLabel('裁定的理由').fill('没有找到那次会议的记录。')
  await picture(office, 'loop-judge')
  await office.keyboard.press('Control+Enter')
  await office.waitForURL(it => !it.search.includes('do='))
  await secretary.locator('.tl', { hasText: '对异议的裁定' }).waitFor({ timeout: 60000 })
})

test('what a clerk records for a leader is marked on the leader’s screen, who may contest it in one click', async () => {
  const clerk = await house.person()
  await enter(house, clerk, '党务工作人员')
  const { person } = await told(leader, '/api/session')
  const { own } = await told(clerk, `/api/leader?person=${person}`)
  const due = own.find(it => it.button?.form?.on_behalf_of === person && it.standing !== 'overdue')
  assert.ok(due, 'the clerk may record something for the leader')
  await go(leader, '/leader')
  await leader.mouse.move(5, 5)
  await go(clerk, `/leader?person=${person}`)
  await clerk.goto(
    `${house.url}/record/new?${new URLSearchParams({ host: due.button.form.host.id, kind: due.button.form.kind, topics: due.button.form.topics.join(), behalf: person, ...(due.button.form.concerns ? { concerns: due.button.form.concerns } : {}) })}`,
  )
  await settled(clerk)
  await clerk.locator('.behalf', { hasText: '本人会看到并可提出异议' }).waitFor({ timeout: 30000 })
  const { name } = await told(leader, '/api/session')
  if (due.button.form.kind === 'study' && !(await clerk.locator('.picked', { hasText: name }).count())) {
    await clerk.locator('#presenters').fill(name)
    await clerk.getByRole('option', { name }).click()
  }
  if (await clerk.getByRole('button', { name: '没有议定事项' }).count())
    await clerk.getByRole('button', { name: '没有议定事项' }).click()
  if (await clerk.locator('#place').count()) await clerk.locator('#place').fill('三楼会议室')
  await clerk.locator('#settles li.yes').first().waitFor({ timeout: 60000 })
  await picture(clerk, 'loop-clerk')
  await clerk.keyboard.press('Control+Enter')
  await clerk.waitForURL(it => it.pathname !== '/record/new', { timeout: 60000 })
  // The row that was open a moment ago: settled, marked, and the page was not loaded again.
  const mark = leader.locator('#own li', {
    has: leader.locator(`a[href^="/obligations/${encodeURIComponent(due.obligation)}"]`),
  })
  await mark.filter({ hasText: '已履行' }).filter({ hasText: '代录' }).waitFor({ timeout: 60000 })
  await picture(leader, 'loop-leader')
  await mark.getByRole('link', { name: '提出异议' }).click()
  await leader.locator('#act-text').waitFor()
  await clerk.context().close()
})

test('one draft open in two windows is one record, and a correction over an older version is refused', async () => {
  const first = await house.person()
  await enter(house, first, '支部书记')
  await first.goto(`${house.url}/record/new`)
  await settled(first)
  await first.locator('#title').fill('两个窗口的会')
  await first.getByRole('button', { name: '没有议定事项' }).click()
  await first.getByText('草稿已存于本机').first().waitFor()
  const second = await first.context().newPage()
  await second.goto(`${house.url}/record/new`)
  await settled(second)
  assert.equal(await second.locator('#title').inputValue(), '两个窗口的会')
  for (const it of [first, second]) {
    await it.getByRole('button', { name: '提交记录' }).click()
    await it.waitForURL(at => at.pathname === '/today')
  }
  const { total, rows } = await told(first, `/api/records?text=${encodeURIComponent('两个窗口的会')}`)
  assert.equal(total, 1)
  for (const it of [first, second]) {
    await it.goto(`${house.url}/record/${rows[0].record}/correct`)
    await settled(it)
    await it.locator('#place').waitFor()
  }
  await first.locator('#place').fill('三楼会议室')
  await first.getByRole('button', { name: '提交更正' }).click()
  await first.waitForURL(at => at.pathname === `/records/${rows[0].record}`)
  await second.locator('#title').fill('改了名的会')
  await second.getByRole('button', { name: '提交更正' }).click()
  await second.getByText('又更正过').waitFor()
  const loaded = second.waitForEvent('load')
  await second.getByRole('button', { name: '重新填写' }).first().click()
  await loaded
  await settled(second)
  assert.equal(await second.locator('#place').inputValue(), '三楼会议室')
  await first.context().close()
})

test('a draft survives a lost line and a reload, and is sent when the line is back and somebody says so', async () => {
  await go(secretary, '/record/new')
  await secretary.locator('#kinds').getByRole('button', { name: '支部委员会会议', exact: true }).click()
  await settled(secretary)
  await secretary.getByRole('button', { name: '没有议定事项' }).click()
  await secretary.locator('#place').fill('断网时的会议室')
  await secretary.context().setOffline(true)
  await secretary.locator('.note', { hasText: '网络已断开' }).waitFor()
  await secretary.keyboard.press('Control+Enter')
  await secretary.locator('.note', { hasText: '连不上服务器' }).waitFor()
  await picture(secretary, 'loop-offline')
  await secretary.context().setOffline(false)
  await secretary.reload()
  await settled(secretary)
  assert.equal(await secretary.locator('#place').inputValue(), '断网时的会议室')
  await secretary.locator('.found', { hasText: '草稿' }).waitFor()
  await secretary.keyboard.press('Control+Enter')
  await secretary.waitForURL(it => it.pathname === '/today')
  // Taken back at once: the record is withdrawn and what was written is a draft again.
  await secretary.getByRole('button', { name: /撤销/ }).click()
  await secretary.waitForURL(it => it.pathname === '/record/new')
  await settled(secretary)
  assert.equal(await secretary.locator('#place').inputValue(), '断网时的会议室')
})

test('no page wrote an error or did what its policy forbids', () =>
  assert.deepEqual(
    house.complaints.filter(it => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(it)),
    [],
  ))
