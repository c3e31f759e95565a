// A responsibility system from nothing: a fresh district, sheets, the first accounts, duties with days of their own adopted by
// a recorded meeting, and a duty that a unit sets for itself by the very meeting that first fulfils it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { firstSignIn, told } from './branch.mjs'
import { findings, picture, run, serve, settled } from './house.mjs'

let house, office, clerk, password, accounts, today
before(async () => {
  house = await serve(async db => {
    password = /(?:一次性密码：)([^\s（]+)/.exec(await run('init', '--db', db, '--start', '2026-01-01'))[1]
  })
  office = await house.person()
})
after(async () => {
  await house?.close()
})

/** A made-up number with the right check digit; region 999999 belongs to nobody. */
function number(n) {
  const digits = `99999919700101${String(n).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return digits + '10X98765432'[[...digits].reduce((sum, it, i) => sum + it * weights[i], 0) % 11]
}
const sheet = rows => rows.map(it => it.join('\t')).join('\n')
const work = '试验区直机关工委',
  branch = '试验区档案局机关党支部'
const body = (name, kind, unit, leads, guides = '') => [name, kind, '法人单位', unit, leads, guides, '2000-01-01']
const sheets = {
  organisations: sheet([
    ['党组织名称', '组织类别', '党组织所在单位情况', '单位名称', '上级党组织', '指导党组', '成立日期'],
    body('试验区委员会', '区委', '', ''),
    body(work, '党工委', '', '试验区委员会'),
    body('试验区档案局', '单位', '试验区档案局', ''),
    body('试验区档案局党组', '党组', '试验区档案局', '试验区委员会'),
    body('试验区直机关工委机关', '单位', '试验区直机关工委机关', ''),
    body(`${work}机关党支部`, '党支部', '试验区直机关工委机关', work),
    body(branch, '党支部', '试验区档案局', work, '试验区档案局党组'),
  ]),
  people: sheet([
    [
      '姓名',
      '公民身份号码',
      '人员类别',
      '所在党支部',
      '加入党组织日期',
      '转为正式党员日期',
      '党籍状态',
      '是否为失联党员',
      '是否为流动党员',
    ],
    ...[...'甲乙丙丁戊'].map((it, i) => [
      `试${it}`,
      number(i + 1),
      '正式党员',
      branch,
      '2010-07-01',
      '2011-07-01',
      '正常',
      '否',
      '否',
    ]),
    ['试工', number(90), '正式党员', `${work}机关党支部`, '2010-07-01', '2011-07-01', '正常', '否', '否'],
  ]),
  posts: sheet([
    ['姓名', '党组织', '职务', '任职日期'],
    ['试甲', branch, '书记', '2025-01-01'],
    ['试乙', '试验区档案局党组', '书记', '2025-01-01'],
    ['试工', work, '书记', '2025-01-01'],
  ]),
}
async function bringIn(kind, rows) {
  await office.goto(`${house.url}/import?kind=${kind}`)
  await settled(office)
  await office.locator('#pasted').fill(sheets[kind])
  await office.getByRole('button', { name: '试算', exact: true }).click()
  await office.getByText(`会新增${rows}条`).waitFor()
  assert.equal(await office.locator('#pasted').inputValue(), sheets[kind]) // a row may want mending
  await office.getByRole('button', { name: `确认导入${rows}条` }).click()
  await office.getByText(`已导入${rows}条`).waitFor()
}
/** A meeting, entered as the form would. */
async function record(page, it) {
  const answer = await page.evaluate(async body => {
    const { csrf } = await (await fetch('/api/session')).json()
    const sent = await fetch('/api/records', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(body),
    })
    return { status: sent.status, body: await sent.json() }
  }, it)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body.record
}
const nodeOf = async (page, name) => (await told(page, '/api/tree')).nodes.find(it => it.name === name).id
async function pick(page, field, typed) {
  await field.click()
  await field.pressSequentially(typed)
  await page.getByRole('option').filter({ hasText: typed }).first().click()
}

test('the office comes in with the password of the new district', async () => {
  await firstSignIn(house, office, { name: 'office', password })
  await office.goto(house.url)
  await settled(office)
  const offered = async nav => (await office.locator(`${nav} a`).allInnerTexts()).map(it => it.trim())
  assert.deepEqual(await offered('nav:not(.tabs-phone)'), ['责任账本', '导入', '账号'])
  assert.deepEqual(await offered('nav.tabs-phone'), ['导入', '账号', '账本'])
  await office.locator('[aria-current=step]', { hasText: '导入党组织' }).waitFor()
  await office.getByText('还没有导入过').waitFor()
  await picture(office, 'setup-begins', true)
  assert.deepEqual(await findings(office), [])
})

test('a sheet with a bad row says which and why, and nothing is written', async () => {
  await office.locator('#pasted').fill(sheets.organisations.replace('\t区委\t', '\t没有这种\t'))
  await office.getByRole('button', { name: '试算', exact: true }).click()
  await office.getByRole('heading', { name: '试算结果' }).waitFor()
  await office.getByText(/行有问题，不能导入/).waitFor()
  await picture(office, 'setup-bad-row', true)
  assert.deepEqual(await findings(office), [])
  await office.getByRole('button', { name: '不导入' }).click()
})

test('organisations and people are pasted in', async () => {
  await bringIn('organisations', 7)
  await bringIn('people', 6)
})

test('accounts are opened before posts end the setting up', async () => {
  await office.goto(`${house.url}/import?kind=posts`)
  await office.locator('[aria-current=step]', { hasText: '开立账号' }).waitFor()
  await office.getByText('还没有开立任何账号').waitFor()
  assert.deepEqual(await findings(office), [])
  await picture(office, 'setup-accounts-first', true)
  accounts = {}
  for (const name of ['试工', '试甲']) {
    await office.goto(`${house.url}/accounts`)
    await settled(office)
    await office.getByLabel('给谁').first().fill(name)
    await office.locator('[role=option]', { hasText: name }).first().click()
    await office.getByRole('button', { name: '开立账号' }).click()
    const said = office.locator('dialog dd.mono')
    await said.first().waitFor()
    accounts[name] = { name: await said.nth(0).innerText(), password: await said.nth(1).innerText() }
    await office.locator('dialog footer').getByRole('button', { name: '关闭' }).click()
  }
  await bringIn('posts', 3)
  await office.getByText('建区完成').waitFor() // on the page itself, or at the door it was led to
  await picture(office, 'setup-over')
})

test('the secretary of the work committee sees a draft’s cost before anybody decides', async () => {
  clerk = await house.person()
  await firstSignIn(house, clerk, accounts.试工)
  today = (await told(clerk, '/api/session')).today
  await clerk.goto(`${house.url}/responsibility`)
  await settled(clerk)
  await clerk.getByRole('switch', { name: '定时限：党课', exact: true }).click()
  await clerk.getByRole('heading', { name: '这次要改的' }).waitFor()
  await clerk.getByRole('heading', { name: '谁将承担什么' }).waitFor()
  assert.deepEqual(await findings(clerk), [])
  await picture(clerk, 'setup-draft', true)
})

test('without a recorded decision it is refused beside the field', async () => {
  await clerk.getByRole('button', { name: /会议已通过，启用1项/ }).click()
  await clerk.getByText('请写明作出决定的会议').waitFor()
})

test('the recorded meeting adopts it', async () => {
  const host = await nodeOf(clerk, work)
  await record(clerk, {
    title: '工委会议研究责任制',
    kind: 'meeting',
    day: today,
    host,
    roster: 'committee',
    topics: [],
  })
  await clerk.reload()
  await settled(clerk)
  await clerk.getByRole('heading', { name: '这次要改的' }).waitFor()
  await pick(clerk, clerk.locator('#basis'), '工委会议')
  await clerk.getByRole('button', { name: /会议已通过，启用1项/ }).click()
  await clerk.getByText('已启用1项').waitFor()
  const { duties } = await told(clerk, '/api/duties')
  const lecture = duties.find(it => it.title.zh === '党课')
  assert.ok(lecture.state === 'to_come' || lecture.state === 'clock')
  assert.equal(lecture.basis.name, '工委会议研究责任制')
})

let unit, meeting, secretary
test('a unit sets a duty for itself, from a day to come, by its recorded meeting', async () => {
  const page = (secretary = await house.person())
  await firstSignIn(house, page, accounts.试甲)
  const host = await nodeOf(page, branch)
  unit = await nodeOf(clerk, '试验区档案局')
  const form = await told(page, `/api/record-form?kind=meeting&host=${host}`)
  const topic = form.topic_choices.find(it => it.title.zh === '理论学习')
  const adopting = form.topic_choices.find(it => it.title.zh === '机关党建责任制')
  meeting = await record(page, {
    title: '支部会议定下本支部责任制',
    kind: 'meeting',
    day: today,
    host,
    roster: form.roster,
    topics: [topic.code, adopting.code],
  })
  await clerk.goto(`${house.url}/responsibility?part=own`)
  await settled(clerk)
  await clerk.getByLabel('单位', { exact: true }).selectOption({ label: '试验区档案局' })
  await clerk.getByLabel('事项名称').fill('每季度研究青年学习')
  await pick(clerk, clerk.getByLabel('议题'), topic.title.zh)
  await pick(clerk, clerk.getByLabel('通过它的会议'), '支部会议定下本支部责任制')
  await clerk.getByLabel('起算', { exact: true }).fill(`${Number(today.slice(0, 4)) - 1}-01-01`)
  await clerk.getByRole('button', { name: '自定这一项' }).click()
  await clerk.getByText('新规定只能自今日或以后施行').waitFor()
  await clerk.getByLabel('起算', { exact: true }).fill(today)
  await clerk.getByRole('button', { name: '自定这一项' }).click()
  await clerk.getByText('已自定：每季度研究青年学习').waitFor()
  await clerk.getByRole('heading', { name: '每季度研究青年学习' }).waitFor()
  assert.deepEqual(await findings(clerk), [])
  await picture(clerk, 'setup-own', true)
  const own = (await told(clerk, '/api/duties')).duties.find(it => it.title.zh === '每季度研究青年学习')
  assert.equal(own.basis.id, meeting)
  assert.equal(own.unit.id, unit)
})

test('that very meeting proves the duty of setting up a responsibility system', async () => {
  const list = JSON.parse(await run('obligations', '--db', house.db, '--node', unit, '--json'))
  const duty = list.standing.find(it => it.duty === 'responsibility-system-set-up')
  assert.ok(
    duty?.rows.some(it => it.record === meeting),
    JSON.stringify(duty),
  )
})

test('who came in by a sheet settles an obligation, seen on another screen that nobody touches', async () => {
  const host = await nodeOf(clerk, branch)
  const { rows } = await told(clerk, `/api/obligations?node=${host}&size=200`)
  const owed = rows.find(
    it =>
      it.bearer === host &&
      ['open', 'due_soon'].includes(it.standing) &&
      ['branch-general-meeting', 'theme-day', 'branch-committee-meeting', 'party-lecture'].includes(it.duty),
  )
  assert.ok(owed, JSON.stringify(rows.map(it => `${it.obligation} ${it.standing}`)))
  await clerk.goto(`${house.url}/obligations/${encodeURIComponent(owed.obligation)}`)
  await settled(clerk)
  assert.equal(await clerk.locator('.verdict', { hasText: '已履行' }).count(), 0)
  await secretary.goto(`${house.url}/record/new?host=${host}`)
  await settled(secretary)
  const chip = secretary.locator('#kinds').getByRole('button', {
    name: {
      'branch-general-meeting': '支部党员大会',
      'theme-day': '主题党日',
      'branch-committee-meeting': '支部委员会会议',
      'party-lecture': '党课',
    }[owed.duty],
    exact: true,
  })
  if (!(await chip.count())) await secretary.locator('#kinds .more-kinds').click()
  await chip.click()
  await settled(secretary)
  if (owed.duty === 'party-lecture') {
    await secretary.locator('#presenters').fill('试甲')
    await secretary.getByRole('option', { name: '试甲' }).click()
  }
  await secretary.locator('#place').fill('档案局会议室')
  await secretary.getByRole('button', { name: '没有议定事项' }).click()
  await secretary.locator('#settles li.yes').first().waitFor({ timeout: 60000 })
  await secretary.keyboard.press('Control+Enter')
  await secretary.waitForURL(it => it.pathname === '/today')
  await clerk.locator('.verdict', { hasText: '已履行' }).waitFor({ timeout: 60000 })
  await picture(clerk, 'setup-live')
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
