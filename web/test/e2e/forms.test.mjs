// Small forms and what follows them: an opinion in one text, a reason accepted in one tap, a receipt in one tap, days and
// namesakes told as they are, and what cannot be undone asked about before.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { enter, findings, hand, phone, picture, serve, settled, go as walk } from './house.mjs'

let house, secretary, member
const go = async (page, address) => {
  await page.goto(house.url + address)
  await settled(page)
}
before(async () => {
  house = await serve()
  secretary = await house.person()
  member = await house.person()
  await enter(house, secretary, '支部书记')
  await enter(house, member, '普通党员')
})
after(async () => {
  await house?.close()
})

for (const [kind, button, words] of [
  ['opinion', '提意见', '希望学习材料早两天发。'],
  ['request', '请求帮助', '请帮助联系一次党课的老师。'],
])
  test(`${button} is one text, says whom it goes to and by when it is answered, and keeps a draft`, async () => {
    await go(member, '/mine')
    await member.getByRole('link', { name: button }).first().click()
    await member.waitForURL(it => it.pathname === '/record/new')
    await settled(member)
    assert.equal(await member.getByRole('heading', { level: 1 }).innerText(), button)
    const fields = await member
      .locator('.words-form')
      .locator('input, textarea, select')
      .evaluateAll(all => all.map(it => it.id))
    assert.deepEqual(
      fields.filter(it => it !== 'concerns'),
      kind === 'request' ? ['notes', 'wished'] : ['notes'],
      'one text, of a request the day it is wished by, and nothing else',
    )
    const form = await told(member, `/api/record-form?kind=${kind}`)
    const said = await member.locator('.words-form').innerText()
    assert.ok(said.includes(form.addressees[0].org.name) && /答复/.test(said), said)
    assert.equal(fields.includes('concerns'), form.addressees.length > 1, 'chosen only where there is a choice')
    await member.locator('#notes').fill('字'.repeat(19990))
    await member.getByText('还可输入10字').waitFor()
    await member.locator('#notes').fill(words)
    await member.locator('.sendbar', { hasText: '草稿已存于本机' }).waitFor()
    await member.reload()
    await settled(member)
    assert.equal(await member.locator('#notes').inputValue(), words)
    await picture(member, `forms-${kind}`)
    assert.deepEqual(await findings(member), [])
    await member.keyboard.press('Control+Enter')
    await member.waitForURL(it => it.pathname === '/mine')
    await member.locator('.own-words', { hasText: words }).waitFor()
    const { own_words } = await told(member, '/api/mine')
    assert.equal(own_words.find(it => it.text === words).kind, kind)
  })

test('on a phone 更多 leads to every page of the navigation, for every kind of account', async () => {
  for (const role of ['支部书记', '普通党员', '工委办公室', '系统管理员']) {
    const page = await house.person({ viewport: phone })
    await enter(house, page, role)
    const wanted = await page.locator('.nav a').evaluateAll(all => all.map(it => it.getAttribute('href')))
    await page.locator('.tabs-phone').getByRole('button', { name: '更多' }).click()
    const there = await page.locator('dialog a').evaluateAll(all => all.map(it => it.getAttribute('href')))
    assert.deepEqual(
      wanted.filter(it => !there.includes(it)),
      [],
      role,
    )
    if (role === '支部书记') {
      await picture(page, 'forms-more-phone')
      assert.deepEqual(await findings(page), [])
      await page.locator('dialog a[href="/responsibility"]').click()
      await page.waitForURL(it => it.pathname === '/responsibility')
      assert.equal(await page.locator('dialog').count(), 0)
    }
    await page.context().close()
  }
})

test('a leader lands on 我的一屏 and accepts a reason there in one tap; to refuse one is to write words', async () => {
  const { home } = await told(secretary, '/api/session')
  const open = (
    await told(secretary, `/api/obligations?size=200&node=${home.id}&standing=reason_wanted,overdue`)
  ).rows.filter(it => it.bearer === home.id)
  const given = []
  for (const it of open.reverse()) {
    if (given.length === 2) break
    const { may } = await told(secretary, `/api/obligations/${encodeURIComponent(it.obligation)}`)
    if (!may.some(one => one.verb === 'reason')) continue
    await go(secretary, `/obligations/${encodeURIComponent(it.obligation)}?do=reason`)
    await secretary.locator('#act-text').fill('那几天全员在一线值守。')
    await secretary.keyboard.press('Control+Enter')
    await secretary.waitForURL(at => !at.search.includes('do='))
    given.push(it.obligation)
  }
  assert.equal(given.length, 2, 'two reasons were given')
  let leader
  for (const role of ['党组书记', '分管领导', '班子其他成员']) {
    const page = await house.person({ viewport: phone })
    await enter(house, page, role)
    assert.equal(new URL(page.url()).pathname, '/leader', role)
    const { waiting } = await told(page, '/api/leader')
    if (waiting.some(it => it.verb === 'decide' && given.includes(it.obligation))) {
      leader = page
      break
    }
    await page.context().close()
  }
  assert.ok(leader, 'one of the leaders decides')
  const row = id =>
    leader.locator('#waiting li', { has: leader.locator(`a[href="/obligations/${encodeURIComponent(id)}"]`) })
  await picture(leader, 'forms-accept-phone')
  const it = hand(leader)
  await it.click(row(given[0]).getByRole('button', { name: /^采纳/ }))
  await leader.locator('.toast', { hasText: '已采纳' }).waitFor()
  assert.equal(it.actions, 1)
  await row(given[0]).waitFor({ state: 'detached' })
  assert.equal((await told(leader, `/api/obligations/${encodeURIComponent(given[0])}`)).why.standing, 'answered')
  await row(given[1])
    .getByRole('link', { name: /^不采纳/ })
    .click()
  await leader.locator('#act-text').waitFor()
  await leader.getByRole('button', { name: '决定', exact: false }).last().click()
  await leader.getByText('请写明理由').waitFor()
  // What was decided stands in the story with the post and the words, and no code.
  await go(secretary, `/obligations/${encodeURIComponent(given[0])}`)
  const story = await secretary.locator('.tl').innerText()
  assert.match(story, /已采纳/)
  assert.match(story, /书记|成员|委员/)
  assert.match(story, /那几天全员在一线值守/)
  await leader.context().close()
})

test('from a record to its receipt is one tap, and what is withdrawn keeps its reason', async () => {
  await go(secretary, '/record/new')
  await secretary.locator('#kinds').getByRole('button', { name: '支部委员会会议', exact: true }).click()
  await settled(secretary)
  await secretary.locator('#title').fill('查回执的会')
  await secretary.getByRole('button', { name: '没有议定事项' }).click()
  await secretary.keyboard.press('Control+Enter')
  await secretary.waitForURL(it => it.pathname === '/today')
  const toast = secretary.locator('.toast', { hasText: '已提交' })
  // The links of a toast stand in one line.
  for (const link of await toast.locator('a').all()) {
    const box = await link.boundingBox()
    assert.ok(box.height < 40, `a link ${box.height} px high`)
  }
  await toast.getByRole('link', { name: '查回执' }).click()
  await secretary.getByText('回执属实').waitFor({ timeout: 60000 })
  const { rows } = await told(secretary, `/api/records?text=${encodeURIComponent('查回执的会')}`)
  const address = `/records/${rows[0].record}`
  await go(secretary, address)
  await secretary.getByRole('link', { name: '查回执', exact: true }).first().click()
  await secretary.waitForURL(it => it.pathname === '/ledger' && it.search.includes('receipt='))
  await secretary.getByText('回执属实').waitFor({ timeout: 60000 })
  await go(secretary, address)
  await secretary.getByRole('button', { name: '撤回', exact: true }).click()
  await secretary.locator('dialog textarea').fill('同一次会记了两遍')
  await secretary.locator('dialog').getByRole('button', { name: '撤回', exact: true }).click()
  await secretary.locator('.note', { hasText: '同一次会记了两遍' }).waitFor()
  await picture(secretary, 'forms-withdrawn')
  assert.deepEqual(await findings(secretary), [])
  await go(member, address)
  await member.locator('.note', { hasText: '同一次会记了两遍' }).waitFor()
  assert.equal(await member.getByRole('button', { name: '恢复记录' }).count(), 0)
  // The withdrawal is taken back: from its page for the rest of the day, and at once by the toast.
  await secretary.getByRole('button', { name: '恢复记录' }).click()
  await secretary.locator('.note', { hasText: '同一次会记了两遍' }).waitFor({ state: 'detached' })
  await secretary.getByRole('button', { name: '撤回', exact: true }).click()
  await secretary.locator('dialog textarea').fill('还是多记了')
  await secretary.locator('dialog').getByRole('button', { name: '撤回', exact: true }).click()
  await secretary.locator('.toast', { hasText: '已撤回' }).getByRole('button', { name: /^撤销/ }).last().click()
  await secretary.locator('.toast', { hasText: '已恢复' }).first().waitFor()
  await secretary.locator('.note', { hasText: '还是多记了' }).waitFor({ state: 'detached' })
  assert.equal((await told(secretary, `/api/records/${rows[0].record}`)).withdrawn ?? null, null)
})

test('an undo pressed on another page takes back what was done, and a form half written stays what it was', async () => {
  const { rows } = await told(secretary, `/api/records?text=${encodeURIComponent('查回执的会')}`)
  await go(secretary, `/records/${rows[0].record}`)
  await secretary.getByRole('button', { name: '撤回', exact: true }).click()
  await secretary.locator('dialog textarea').fill('换一页再撤销')
  await secretary.locator('dialog').getByRole('button', { name: '撤回', exact: true }).click()
  await secretary.locator('.toast', { hasText: '已撤回' }).waitFor()
  await walk(secretary, '/records')
  await secretary.locator('.toast', { hasText: '已撤回' }).getByRole('button', { name: /^撤销/ }).last().click()
  await secretary.locator('.toast', { hasText: '已恢复' }).waitFor()
  assert.equal((await told(secretary, `/api/records/${rows[0].record}`)).withdrawn ?? null, null)
  // Entered, the next one begun at the same address, then taken back.
  const fill = async title => {
    await secretary.locator('#kinds').getByRole('button', { name: '支部委员会会议', exact: true }).click()
    await settled(secretary)
    await secretary.locator('#title').fill(title)
    await secretary.getByRole('button', { name: '没有议定事项' }).click()
  }
  await go(secretary, '/record/new')
  await fill('要撤销的会')
  await secretary.keyboard.press('Control+Enter')
  await secretary.waitForURL(it => it.pathname === '/today')
  await walk(secretary, '/record/new')
  await secretary.locator('#title').fill('写了一半的会')
  await secretary.locator('.toast', { hasText: '已提交' }).getByRole('button', { name: /^撤销/ }).last().click()
  await secretary.waitForFunction(() => document.querySelector('#title')?.value === '要撤销的会')
  await walk(secretary, '/record/new')
  await secretary.waitForFunction(() => document.querySelector('#title')?.value === '写了一半的会')
})

test('a window is called by what is open in it, in the language that is read', async () => {
  const { rows } = await told(secretary, `/api/records?text=${encodeURIComponent('查回执的会')}`)
  for (const visit of [1, 2]) {
    // the second time what it shows is there at once
    await walk(secretary, '/records')
    assert.match(await secretary.title(), /^履责记录 · /)
    await walk(secretary, `/records/${rows[0].record}`)
    assert.match(await secretary.title(), /^查回执的会 · /, `visit ${visit}`)
  }
  await walk(secretary, '/today')
  await secretary.getByRole('button', { name: 'English' }).click()
  await secretary.waitForFunction(() => /^Today/.test(document.title))
  await secretary.getByRole('button', { name: '中文' }).click()
  await secretary.waitForFunction(() => /^今日履责/.test(document.title))
})

test('the form of a correction opens a second time', async () => {
  const { rows } = await told(secretary, `/api/records?text=${encodeURIComponent('查回执的会')}`)
  await go(secretary, `/records/${rows[0].record}`)
  for (const time of [1, 2]) {
    await secretary.getByRole('link', { name: '更正', exact: true }).click()
    await secretary
      .waitForFunction(() => document.querySelector('#title')?.value === '查回执的会', null, { timeout: 10000 })
      .catch(() => assert.fail(`not the ${time}. time`))
    await secretary.goBack()
    await secretary.waitForURL(it => it.pathname.startsWith('/records/'))
  }
})

test('a reason given on the wrong row is taken back, and its words lie in the form again', async () => {
  const { home } = await told(secretary, '/api/session')
  const open = (
    await told(secretary, `/api/obligations?size=200&node=${home.id}&standing=reason_wanted,overdue`)
  ).rows.filter(it => it.bearer === home.id)
  let obligation
  for (const it of open)
    if (
      (await told(secretary, `/api/obligations/${encodeURIComponent(it.obligation)}`)).may.some(
        one => one.verb === 'reason',
      )
    ) {
      obligation = it.obligation
      break
    }
  const address = `/obligations/${encodeURIComponent(obligation)}`
  await go(secretary, `${address}?do=reason`)
  await secretary.locator('#act-text').fill('这一条是点错了的。')
  await secretary.keyboard.press('Control+Enter')
  const toast = secretary.locator('.toast', { hasText: '已提交说明' })
  await toast.getByRole('button', { name: /^撤销/ }).click()
  await secretary.locator('.toast', { hasText: '内容退回草稿' }).waitFor()
  await secretary.waitForURL(it => it.search.includes('do=reason'))
  await secretary.waitForFunction(() => document.querySelector('#act-text')?.value === '这一条是点错了的。')
  const page = await told(secretary, `/api/obligations/${encodeURIComponent(obligation)}`)
  assert.ok(
    page.may.some(it => it.verb === 'reason'),
    'a reason may be given again',
  )
})

test('what changed between two versions is said in words, attendance too', async () => {
  await go(secretary, '/record/new?topics=theme-day')
  await secretary.locator('#title').fill('两个版本的会')
  await secretary.getByRole('button', { name: '没有议定事项' }).click()
  await secretary.keyboard.press('Control+Enter')
  await secretary.waitForURL(it => it.pathname === '/today')
  const { rows } = await told(secretary, `/api/records?text=${encodeURIComponent('两个版本的会')}`)
  await go(secretary, `/record/${rows[0].record}/correct`)
  await secretary.locator('#place').waitFor()
  await secretary.locator('#kinds').getByRole('button', { name: '支部党员大会', exact: true }).click()
  await settled(secretary)
  await secretary.locator('.person').nth(3).click()
  await secretary.getByRole('button', { name: '提交更正' }).click()
  await secretary.waitForURL(it => it.pathname === `/records/${rows[0].record}`)
  await settled(secretary)
  const versions = await secretary.locator('.versions').innerText()
  assert.match(versions, /支部党员大会/)
  assert.match(versions, /请假/)
  assert.match(versions, /应到\d+人，实到\d+人/)
  assert.doesNotMatch(versions, /[a-z]+-[a-z]+/, 'no code')
})

test('a day that does not exist is named, and no browser speaks in place of the page', async () => {
  await go(secretary, '/record/new')
  const day = secretary.locator('#day')
  for (const [typed, said] of [
    ['2026-02-30', '2月没有30日'],
    ['1890-05-01', '1890年不在其中'],
    ['下周', '请写成'],
  ]) {
    await day.fill(typed)
    await day.press('Tab')
    await secretary.getByText(said).first().waitFor()
  }
  for (const [page, address] of [
    [secretary, '/responsibility?part=own'],
    [secretary, '/suggestions'],
    [secretary, '/ledger'],
    [member, '/own-account'],
  ]) {
    await go(page, address)
    const left = await page.locator('form:not([novalidate])').count()
    assert.equal(left, 0, address)
  }
})

test('namesakes are chosen from a list with branch and post, never by a number', async () => {
  const page = await house.person()
  await enter(house, page, '系统管理员')
  await go(page, '/accounts')
  const names = (await told(page, `/api/accounts/people?q=${encodeURIComponent('强')}`)).people
  const name = names.find((it, i) => names.findIndex(one => one.name === it.name) !== i)?.name ?? names[0].name
  await page.locator('#account-person').fill(name)
  await page.locator('[role=option]', { hasText: name }).first().waitFor()
  const shown = await page.locator('[role=option]').allInnerTexts()
  assert.ok(
    shown.every(it => /支部|党组|委员会/.test(it)),
    shown.join(),
  )
  assert.equal(new Set(shown).size, shown.length, 'each is told apart')
  await picture(page, 'forms-namesakes')
  await page.locator('[role=option]').last().click()
  await page.getByRole('button', { name: '开立账号' }).click()
  await page.locator('dialog', { hasText: name }).waitFor()
  await page.context().close()
})

test('a correction that would close a record to its author, and a batch that would go, are asked about before', async () => {
  const { today } = await told(secretary, '/api/session')
  await go(secretary, '/record/new')
  await secretary.locator('#kinds').getByRole('button', { name: '支部委员会会议', exact: true }).click()
  await settled(secretary)
  await secretary.locator('#title').fill('改早的会')
  await secretary.getByRole('button', { name: '没有议定事项' }).click()
  await secretary.keyboard.press('Control+Enter')
  await secretary.waitForURL(it => it.pathname === '/today')
  const { rows } = await told(secretary, `/api/records?text=${encodeURIComponent('改早的会')}`)
  await go(secretary, `/record/${rows[0].record}/correct`)
  const day = secretary.locator('#day')
  await day.fill(new Date(Date.parse(today) - 70 * 86400000).toISOString().slice(0, 10))
  await day.press('Tab')
  await secretary.getByRole('button', { name: '提交更正' }).click()
  await secretary.locator('dialog', { hasText: '可能就不能再更正' }).waitFor()
  await secretary.locator('dialog').getByRole('button', { name: '取消' }).click()
  assert.ok(new URL(secretary.url()).pathname.endsWith('/correct'), 'nothing was sent')

  const office = await house.person()
  await enter(house, office, '工委办公室')
  await go(office, '/import?kind=people')
  const branch = (await told(secretary, '/api/session')).home.name
  await office
    .locator('#pasted')
    .fill(
      `姓名\t公民身份号码\t性别\t出生日期\t入党日期\t转正日期\t人员类别\t所在党支部\n温知远\t999999199005010312\t男\t1990-05-01\t2015-07-01\t2016-07-01\t正式党员\t${branch}`,
    )
  await office.getByRole('button', { name: '试算' }).click()
  await office.getByRole('button', { name: /导入1条/ }).click()
  await office.locator('.toast', { hasText: '已导入' }).waitFor()
  await go(office, '/import')
  await office.getByRole('button', { name: '撤回这一批' }).first().click()
  await office.locator('dialog', { hasText: '新增的1名党员' }).waitFor()
  await picture(office, 'forms-batch')
  await office.locator('dialog').getByRole('button', { name: '取消' }).click()
  assert.equal((await told(office, '/api/imports')).imports[0].undone, false)
  await office.getByRole('button', { name: '撤回这一批' }).first().click()
  await office.locator('dialog').getByRole('button', { name: '撤回这一批' }).click()
  await office.locator('.toast', { hasText: '已撤回这一批' }).waitFor()
  await office.context().close()
})

test('the sign-in page speaks the browser’s language until one is chosen', async () => {
  const page = await house.person({ locale: 'en-GB' })
  await go(page, '/sign-in')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  await page.getByRole('button', { name: '中文' }).click()
  await page.reload()
  await settled(page)
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await page.context().close()
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
