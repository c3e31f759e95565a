// A reminder on its way: a person says how they are reminded, a matter is handed over, a mail comes with a count and a
// link and nothing else, and the link leads to the reminder. What did not leave, or may have left, says so and why. The
// server of mail is a real one (test/peers/smtp).
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { desk, enter, findings, phone, picture, run, serve, settled } from './house.mjs'

const folder = mkdtempSync(join(tmpdir(), 'jinze-mail-'))
const log = join(folder, 'log')
const texts = join(folder, 'texts')
const peer = new URL('../../../test/peers/smtp', import.meta.url).pathname
let house, office, leader, smtp, setter, clerk, secretary, lead, answers
const go = async (page, address) => {
  await page.goto(house.url + address)
  await settled(page)
}
const main = page => page.getByRole('main')
/** What the server of mail has taken: recipient and Message-ID of each. */
const taken = () =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(it => it.split(' '))
const takenBy = name => taken().filter(([to]) => to.startsWith(`${name}@`))
/** Waits until it is so; the test's own limit ends it. */
async function until(is, what) {
  for (const began = Date.now(); !(await is());) {
    assert.ok(Date.now() - began < 60_000, `${what} within a minute`)
    await new Promise(done => setTimeout(done, 200))
  }
}
const act = async (as, ...words) => JSON.parse(await run(...words, '--db', house.db, '--as', as, '--json'))
async function handOver(title) {
  const opened = await act(
    clerk,
    ...['open-matter', title, '--setter', setter, '--lead', lead, '--source', 'document', '--subject', 'style'],
    ...['--wanted', '60个工作日以内', '--basis', '《决定》第二条', '--due', '2031-03-04', '--answers', answers],
  )
  await act(secretary, 'approve-matter', opened.made[0])
  return opened.made[0]
}
const rowOf = async matter => (await told(leader, '/api/reminders')).rows.find(it => it.what === matter)
async function writesTo(address) {
  await go(leader, '/reminders')
  await leader.getByLabel('邮件地址').fill(address)
  await leader.getByRole('button', { name: '保存' }).click()
  await leader.getByText('已保存').waitFor()
}

before(async () => {
  mkdirSync(texts)
  writeFileSync(log, '')
  smtp = spawn(peer, ['--log', log, '--texts', texts])
  const port = await new Promise((done, failed) => {
    smtp.stdout.once('data', it => done(Number(it)))
    smtp.once('exit', () => failed(new Error('test/peers/smtp does not start: install what script/setup --test lists')))
  })
  const post = join(folder, 'post.toml')
  writeFileSync(
    post,
    `site = "https://jinze.example"\nhosts = ["localhost"]\n[mail]\nserver = "localhost"\nport = ${port}\nsecurity = "none"\nfrom = "jinze@yunxi.example"\n`,
  )
  house = await serve(undefined, '--post', post)
  office = await house.person()
  leader = await house.person()
  await enter(house, office, '工委办公室')
  await enter(house, leader, '党组书记')
  const session = await told(leader, '/api/session')
  lead = session.posts[0].org.id
  answers = session.person
  setter = (await told(office, '/api/session')).posts[0].org.id
  const { posts } = await told(office, `/api/organisations/${setter}`)
  const held = title => posts.find(it => it.words.zh.includes(title) && it.holder).holder.person.id
  clerk = held('党务工作人员')
  secretary = held('书记')
})
after(async () => {
  await house?.close()
  smtp?.kill()
  rmSync(folder, { recursive: true, force: true })
})

test('a person gives an address and hours; an address that is none, and hours that are none, say what to do', async () => {
  await go(leader, '/reminders')
  await leader.getByLabel('邮件地址').fill('zhou')
  await leader.getByRole('button', { name: '保存' }).click()
  await leader.getByText('请填写完整的邮件地址').waitFor()
  await leader.getByLabel('邮件地址').fill('zhou@unit.example')
  await leader.getByLabel('从').selectOption({ label: '12:00' })
  await leader.getByLabel('到').selectOption({ label: '12:30' })
  await leader.getByRole('button', { name: '保存' }).click()
  await leader.getByText('时段至少一小时').waitFor()
  await leader.getByLabel('从').selectOption({ label: '0:00' })
  await leader.getByLabel('到').selectOption({ label: '24:00' })
  await leader.getByLabel('休息日也可以提醒').check()
  await leader.getByLabel('每天合成一份').uncheck()
  await leader.getByRole('button', { name: '保存' }).click()
  await leader.getByText('已保存').waitFor()
  const kept = await told(leader, '/api/own-account/reminders')
  assert.deepEqual(
    [kept.mail, kept.digest, kept.from, kept.to, kept.on_rest_days],
    ['zhou@unit.example', false, 0, 1440, true],
  )
})

test('a matter handed over sends one mail with a count and a link; the link leads to the reminder', async () => {
  const title = '压减工程审批时限'
  const matter = await handOver(title)
  await until(() => takenBy('zhou').length > 0, 'a mail comes')
  await until(async () => (await rowOf(matter))?.state === 'sent', 'it is noted as sent')
  assert.equal(takenBy('zhou').length, 1)
  const [, id] = takenBy('zhou')[0]
  const text = readFileSync(join(texts, id.replace(/[<>]/g, '')), 'utf8')
  const body = Buffer.from(text.split('\r\n\r\n').slice(1).join(''), 'base64').toString()
  const { name, posts } = await told(leader, '/api/session')
  for (const secret of [title, name, posts[0].org.name, matter]) assert.ok(!(text + body).includes(secret), secret)
  assert.match(body, /您有1项提醒，请登录查看：/)
  const link = /https:\/\/jinze\.example(\/\S+)/.exec(body)[1]
  await go(leader, link)
  const said = await main(leader).innerText()
  assert.match(said, /这里只列这封邮件所说的1条/)
  for (const part of ['新交办', title, '已发出']) assert.ok(said.includes(part), part)
  await picture(leader, 'reminders-of-a-mail')
  await leader.getByRole('link', { name: title }).click()
  await leader.waitForURL(new RegExp(`/matters/${matter}$`))
})

test('a full mailbox is said with its reason; with another address it is sent again, once', async () => {
  await writesTo('over@unit.example')
  const matter = await handOver('公布窗口服务事项')
  await until(async () => (await rowOf(matter))?.state === 'failed', 'it is noted as not sent')
  await go(leader, '/reminders')
  const said = await main(leader).innerText()
  assert.match(said, /1条未发出/)
  assert.match(said, /对方邮箱已满/)
  await picture(leader, 'reminders', true)
  await writesTo('zhou@unit.example')
  await go(office, '/reminders/outbox')
  assert.match(await main(office).innerText(), /1封未发出/)
  assert.ok(!(await main(office).innerText()).includes('公布窗口服务事项'), 'the outbox names no matter')
  await picture(office, 'outbox', true)
  await office
    .getByRole('button', { name: /^再发一次/ })
    .first()
    .click()
  await office.getByText('已重新排队').waitFor()
  await until(() => takenBy('zhou').length > 1, 'the mail comes')
  await until(async () => (await rowOf(matter)).state === 'sent', 'it is noted as sent')
  assert.equal(takenBy('zhou').length, 2)
})

test('where the connection breaks after the text was given, it may have been sent, and is not sent again by itself', async () => {
  await writesTo('cut@unit.example')
  const matter = await handOver('统一办事指南格式')
  await until(async () => (await rowOf(matter))?.state === 'may_have_been_sent', 'it is noted as uncertain')
  const before = takenBy('cut').length
  assert.equal(before, 1)
  await writesTo('zhou@unit.example')
  await handOver('整理办件台账') // another round of the sender
  await until(() => takenBy('zhou').length > 2, 'the other mail comes')
  assert.equal((await rowOf(matter)).state, 'may_have_been_sent')
  assert.equal(takenBy('cut').length, before)
  await go(leader, '/reminders')
  assert.match(await main(leader).innerText(), /1条可能已发/)
  await leader.getByRole('button', { name: /^核对后再发/ }).click()
  await until(async () => (await rowOf(matter)).state === 'sent', 'it is sent when its person wants it')
})

test('the calendar has a secret address that is shown once, opens without signing in, and is revoked', async () => {
  await go(leader, '/reminders')
  await leader.getByRole('button', { name: '生成地址' }).click()
  const address = await leader.getByLabel('日历地址，只显示这一次').inputValue()
  assert.match(address, /\/api\/calendar\/[\w-]{20,}$/)
  const path = new URL(address).pathname
  const opened = await fetch(house.url + path)
  assert.match(await opened.text(), /^BEGIN:VCALENDAR\r\n/)
  await leader.getByRole('button', { name: '作废' }).click()
  await leader.getByText('日历地址已作废').waitFor()
  assert.equal((await fetch(house.url + path)).status, 404)
})

test('the outbox is the work committee’s: another is refused, and its states are chosen in the address', async () => {
  await go(leader, '/reminders')
  assert.equal(await leader.getByRole('link', { name: '发件箱' }).count(), 0)
  await go(leader, '/reminders/outbox')
  assert.equal(await leader.locator('table').count(), 0)
  await go(office, '/reminders/outbox?state=sent')
  assert.ok((await office.locator('tbody tr').count()) > 0)
  await go(office, '/reminders/outbox?state=sending')
  assert.match(await main(office).innerText(), /没有这种状态的提醒/)
})

test('both pages are read on a phone, on a small desk, in large type and in English', async () => {
  for (const [name, options] of Object.entries({
    phone: { viewport: phone },
    small: { viewport: { width: 1024, height: 768 } },
    elder: { viewport: desk, kept: { 'jinze.type': 'large' } },
    english: { viewport: desk, kept: { 'jinze.language': 'en' } },
  })) {
    const reader = await house.person(options)
    await enter(house, reader, /工委办公室|office/i)
    for (const address of ['/reminders', '/reminders/outbox']) {
      await go(reader, address)
      await picture(reader, `${address.split('/').at(-1)}-${name}`, true)
      assert.deepEqual(await findings(reader), [], `${address} ${name}`)
    }
    await reader.context().close()
  }
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
