// 职务代理: a secretary names a deputy and ends it again; a deputy decides while the secretary is away, in both names, and
// no longer afterwards.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { desk, enter, followed, phone, picture, run, serve, settled } from './house.mjs'
import { doorsOf, personOf } from './pages.mjs'

let house, leader, other, work, secretary, matter, delegation
const go = async (page, address) => {
  await page.goto(house.url + address)
  await settled(page)
}
const act = async (as, ...words) => {
  const done = JSON.parse(await run(...words, '--db', house.db, '--as', as, '--json'))
  await followed(leader, done.size)
  return done
}
const day = (from, days) => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
const open = async title => {
  const { posts } = await told(leader, '/api/session')
  const { made } = await act(
    personOf(await doorsOf(house), '工委办公室'),
    ...['open-matter', title, '--setter', work.id, '--lead', posts[0].org.id, '--wanted', '月底前整改到位'],
    ...['--basis', '《十项规定》第三条', '--source', 'document', '--subject', 'style', '--due', '2027-03-01'],
  )
  return made[0]
}

before(async () => {
  house = await serve()
  leader = await house.person()
  other = await house.person()
  await enter(house, leader, '党组书记')
  const office = await house.person()
  await enter(house, office, '工委办公室')
  const { posts, person } = await told(office, '/api/session')
  work = posts[0].org
  const page = await told(office, `/api/organisations/${work.id}`)
  secretary = page.posts.find(it => it.words.zh.includes('书记') && it.holder).holder.person
  // The assessor sits in the work committee too, by a post that decides nothing. A new post ends earlier sessions.
  const assessor = personOf(await doorsOf(house), '组织部')
  await act(person, 'appoint', assessor, '--org', work.id, '--title', 'member')
  await enter(house, other, '组织部')
  await office.context().close()
})
after(async () => {
  await house?.close()
})

test('the secretary names a deputy on a page, sees the days and who, and ends it early', async () => {
  const { today, posts } = await told(leader, '/api/session')
  await go(leader, '/deputies')
  await leader.getByRole('button', { name: '指定代理人' }).click()
  await leader.getByRole('button', { name: '指定', exact: true }).click()
  assert.match(await leader.getByRole('main').innerText(), /必填/)
  const deputies = leader.getByLabel('由谁代理')
  await deputies.selectOption({ index: 1 })
  const name = (await deputies.locator('option:checked').innerText()).split('　')[0].trim()
  await leader.getByRole('textbox', { name: /止日/ }).fill(day(today, 7))
  await leader.getByLabel('事由').fill('外出学习')
  await picture(leader, 'deputy-form')
  await leader.getByRole('button', { name: '指定', exact: true }).click()
  await leader.locator('.deputies-pair', { hasText: name }).waitFor()
  assert.match(await leader.locator('.deputies-banner').innerText(), new RegExp(`由${name}代理到`))
  await picture(leader, 'deputies')
  const { rows } = await told(leader, '/api/deputies')
  assert.equal(rows[0].state, 'in_force')
  assert.equal(rows[0].until, day(today, 7))
  assert.equal(rows[0].org.id, posts[0].org.id)
  await leader.getByRole('button', { name: /提前结束/ }).click()
  await leader.locator('.deputies-past', { hasText: name }).waitFor()
  assert.equal(await leader.locator('.deputies-banner').count(), 0)
})

test('a deputy approves while the secretary is away, and both names are shown', async () => {
  matter = await open('公布窗口服务清单')
  const { today, person } = await told(other, '/api/session')
  const before = await told(other, `/api/matters/${matter}`)
  assert.equal(before.offers?.filter(it => it.possible).length ?? 0, 0)
  await act(secretary.id, 'name-deputy', person, '--org', work.id, '--until', day(today, 5), '--text', '赴党校学习')
  const { rows } = await told(other, '/api/deputies')
  delegation = rows.find(it => it.deputy.id === person).delegation
  await go(other, '/today')
  assert.match(await other.locator('.deputies-banner').innerText(), new RegExp(`正在代理${secretary.name}`))
  assert.match(await other.getByRole('main').innerText(), new RegExp(`代${secretary.name}办理`))
  await picture(other, 'deputy-today')
  await go(other, `/matters/${matter}`)
  await other.getByRole('complementary').getByRole('link', { name: '审批', exact: true }).click()
  await other.getByRole('radio', { name: '审批交办' }).check()
  assert.match(await other.getByRole('main').innerText(), new RegExp(`代${secretary.name}`))
  await other.getByRole('button', { name: '审批交办' }).click()
  await other.locator('.verdict', { hasText: '待签收' }).waitFor()
  const { steps } = await told(other, `/api/matters/${matter}`)
  const { name } = await told(other, '/api/session')
  assert.equal(steps.find(it => it.act === 'approve').by, `${name}（代${secretary.name}）`)
  assert.match(await other.locator('.matter-story').innerText(), new RegExp(`${name}（代${secretary.name}）`))
  await picture(other, 'deputy-matter')
})

test('once it has ended nothing is offered any more, and the past shows it', async () => {
  const second = await open('整改群众反映的问题')
  await go(other, `/matters/${second}`)
  assert.equal(await other.getByRole('complementary').getByRole('link', { name: '审批', exact: true }).count(), 1)
  await act(secretary.id, 'end-deputy', delegation)
  await go(other, `/matters/${second}`)
  assert.equal(await other.getByRole('complementary').getByRole('link', { name: '审批', exact: true }).count(), 0)
  await go(other, '/today')
  assert.equal(await other.locator('.deputies-banner').count(), 0)
  assert.doesNotMatch(await other.getByRole('main').innerText(), new RegExp(`代${secretary.name}办理`))
  await assert.rejects(
    act((await told(other, '/api/session')).person, 'approve-matter', second),
    /没有办理此事的权限|None of your current posts/,
  )
})

test('the pages fit a phone, English and large letters', async () => {
  for (const [name, options] of [
    ['phone', { viewport: phone }],
    ['1024', { viewport: { ...desk, width: 1024 } }],
    ['english', { locale: 'en-GB', kept: { 'jinze.language': 'en' } }],
    ['elder', { kept: { 'jinze.type': 'large' } }],
  ]) {
    const page = await house.person(options)
    await page.context().addCookies(await leader.context().cookies())
    await go(page, '/deputies')
    await page.locator('.head button').click()
    await settled(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    assert.equal(wide, false, `${name} scrolls sideways`)
    await picture(page, `deputies-${name}`)
    await page.context().close()
  }
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
