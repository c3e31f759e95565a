// A person's calendar as another program reads it (vdirsyncer, of Debian: script/setup --test): each thing is one entry,
// a moved day moves it, and a revoked address opens nothing.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { run, start } from '../server.mjs'

let server, office, person, address
const title = '压减审批时限'
const headers = account => ({
  origin: server.url,
  'content-type': 'application/json',
  'idempotency-key': crypto.randomUUID(),
  'x-csrf-token': account?.csrf ?? '',
  cookie: account?.cookie ?? '',
})
const post = (account, path, body = {}) =>
  fetch(server.url + path, { method: 'POST', headers: headers(account), body: JSON.stringify(body) })
const get = async (account, path) => await (await fetch(server.url + path, { headers: headers(account) })).json()
async function come(role) {
  const doors = (await (await fetch(server.url + '/api/doors')).json()).demonstration
  const answer = await post(null, '/api/demonstration/enter', {
    person: doors.find(it => it.role.zh.includes(role)).person,
  })
  const cookie = answer.headers.getSetCookie().map(it => it.split(';')[0])
  return { cookie: cookie.join('; '), csrf: (await answer.json()).csrf }
}
const newAddress = async () => server.url + (await (await post(person, '/api/own-account/calendar')).json()).address

before(async () => {
  server = await start()
  office = await come('工委办公室')
  person = await come('党组书记')
})
after(async () => {
  await server?.stop()
})

const sync = async () => {
  const folder = join(server.folder, 'calendar')
  mkdirSync(join(folder, 'days'), { recursive: true })
  writeFileSync(
    join(folder, 'config'),
    `[general]
status_path = "${folder}/status/"
[pair days]
a = "here"
b = "there"
collections = null
conflict_resolution = "b wins"
[storage here]
type = "filesystem"
path = "${folder}/days/"
fileext = ".ics"
[storage there]
type = "http"
url = "${address}"
`,
  )
  const config = ['-c', join(folder, 'config')]
  await promisify(execFile)('vdirsyncer', [...config, 'discover'])
  await promisify(execFile)('vdirsyncer', [...config, 'sync'])
  return readdirSync(join(folder, 'days')).map(it => readFileSync(join(folder, 'days', it), 'utf8'))
}
/** The entries as we serve them: vdirsyncer gives each a UID of its own making. */
const served = async () => (await (await fetch(address)).text()).split('BEGIN:VEVENT').slice(1)
const valueOf = (entry, name) => new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(entry)[1].trim()
const dayOf = entry => valueOf(entry, 'DTSTART').slice(0, 8)
const only = (entries, day) => {
  const found = entries.filter(it => dayOf(it) === day)
  assert.equal(found.length, 1, `${found.length} entries on ${day}`)
  return found[0]
}

test('a matter handed over is one entry of the calendar that another program keeps', async () => {
  const { posts, today, person: self } = await get(person, '/api/session')
  const year = Number(today.slice(0, 4)) + 2
  const setter = (await get(office, '/api/session')).posts[0].org.id
  const { posts: seats } = await get(office, `/api/organisations/${setter}`)
  const secretary = seats.find(it => it.words.zh.includes('书记') && it.holder).holder.person.id
  const clerk = seats.find(it => it.words.zh === '党务工作人员' && it.holder).holder.person.id
  const act = async (as, ...words) => {
    const done = JSON.parse(await run(...words, '--db', server.db, '--as', as, '--json'))
    while ((await get(person, '/api/session')).leaves < done.size) await setTimeout(20) // the server reads it, too
    return done
  }
  const opened = await act(
    clerk,
    ...['open-matter', title, '--setter', setter, '--lead', posts[0].org.id, '--source', 'document'],
    ...[
      '--subject',
      'style',
      '--wanted',
      '60个工作日以内',
      '--basis',
      '《决定》第二条',
      '--due',
      `${year}-03-04`,
      '--answers',
      self,
    ],
  )
  const matter = opened.made[0]
  await act(secretary, 'approve-matter', matter)
  address = await newAddress()
  const entries = await sync()
  const entry = only(entries, `${year}0304`)
  assert.equal(valueOf(entry, 'SUMMARY'), '1项督办事项到期')
  assert.ok(!entries.join().includes(title))
  const raw = await served()
  // Two duties of one day read alike, and vdirsyncer keeps one of what reads alike.
  assert.deepEqual(new Set(raw.map(dayOf)), new Set(entries.map(dayOf)))
  assert.equal(new Set(raw.map(it => valueOf(it, 'UID'))).size, raw.length)

  await act(secretary, 'set-matter-day', matter, '--due', `${year}-05-06`, '--text', '写错了日子')
  const later = await sync()
  only(later, `${year}0506`)
  assert.equal(later.length, entries.length)
  assert.equal(later.filter(it => dayOf(it) === `${year}0304`).length, 0)
  const [before, now] = [only(raw, `${year}0304`), only(await served(), `${year}0506`)]
  assert.equal(valueOf(now, 'UID'), valueOf(before, 'UID'))
  assert.ok(Number(valueOf(now, 'SEQUENCE')) > Number(valueOf(before, 'SEQUENCE')))
})

test('a new address ends the former one, and a revoked one opens nothing', async () => {
  const ask = async it => (await fetch(it)).status
  const former = address
  assert.equal(await ask(former), 200)
  address = await newAddress()
  assert.equal(await ask(former), 404)
  assert.equal(await ask(address), 200)
  await post(person, '/api/own-account/calendar/end')
  assert.equal(await ask(address), 404)
  await assert.rejects(sync())
})
