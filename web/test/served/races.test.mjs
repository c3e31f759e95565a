// Two at once: what one person may do once happens once, however many hands do it in the same moment.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, test } from 'node:test'
import { Account, everybody, freshKey, opened, plainPeople } from '../attack/accounts.mjs'
import { run, start } from '../server.mjs'

let server, all, office, nobody
before(async () => {
  server = await start()
  ;({ all, office, nobody } = await everybody(server, 2))
})
after(async () => {
  for (const account of [...(all ?? []), ...(nobody ? [nobody] : [])]) account.close()
  await server?.stop()
})
const json = answer => JSON.parse(answer.body.toString())
const byRole = word => all.find(it => it.role.includes(word))
const leaves = async () => (await office.get('/api/session')).leaves
/** So many of the same account, each on a connection of its own, in the same session. */
function many(account, count) {
  return Array.from({ length: count }, () =>
    Object.assign(new Account(server, account.role, null), {
      cookie: account.cookie,
      csrf: account.csrf,
      person: account.person,
    }),
  )
}
async function together(accounts, send) {
  const answers = await Promise.all(accounts.map(send))
  for (const account of accounts) account.close()
  for (const answer of answers)
    assert.ok(
      answer.status < 500 || (answer.status === 503 && answer.headers['retry-after']),
      `${answer.status} ${answer.body}`,
    )
  return answers
}
const done = answers => answers.filter(it => it.status === 200)
const receipt = answer => json(answer).receipt ?? json(answer)
const written = answer => receipt(answer).last - receipt(answer).first + 1

async function record(title) {
  const form = await office.get('/api/record-form')
  const { nodes } = await office.get('/api/tree')
  return JSON.stringify({
    kind: 'meeting',
    title,
    day: form.day,
    host: nodes.find(it => it.kind === 'work_committee').id,
  })
}

test('one act under one key by thirty-two hands at once is written once', async () => {
  const body = await record('同一次'),
    key = freshKey(),
    before = await leaves()
  const answers = await together(many(office, 32), it =>
    it.once('POST', '/api/records', body, { 'idempotency-key': key }),
  )
  assert.equal(done(answers).length, 32)
  assert.equal(new Set(done(answers).map(it => receipt(it).first)).size, 1)
  assert.equal(done(answers).filter(it => !receipt(it).repeated).length, 1)
  assert.equal(await leaves(), before + written(answers[0]))
})

test('one key for sixteen bodies at once: the first is done, the others refused', async () => {
  const bodies = await Promise.all(Array.from({ length: 16 }, (_, i) => record(`第${i}次`))),
    key = freshKey(),
    before = await leaves()
  const hands = many(office, 16)
  const answers = await together(hands, it =>
    it.once('POST', '/api/records', bodies[hands.indexOf(it)], { 'idempotency-key': key }),
  )
  assert.equal(done(answers).length, 1)
  assert.equal(await leaves(), before + written(done(answers)[0]))
})

test('a record is withdrawn once, by sixteen hands with sixteen keys', async () => {
  const made = receipt(await office.ask('POST', '/api/records', await record('要撤回的'))).made[0],
    before = await leaves()
  const answers = await together(many(office, 16), it =>
    it.once('POST', '/api/acts/withdraw', JSON.stringify({ record: made, reason: '重复' })),
  )
  assert.equal(done(answers).length, 1)
  assert.equal(await leaves(), before + written(done(answers)[0]))
})

/** A proposal of the security administrator's, and its id. */
async function proposal(person, what = 'appoint', title = 'audit_administrator') {
  const answer = await byRole('security').post('/api/proposals', { what, person, title })
  return answer.status === 200 ? json(answer).id : null
}

test('two confirmations at once of one proposal: one takes it', async () => {
  const { people } = await office.get(
    `/api/people?node=${(await office.get('/api/tree')).nodes.find(it => it.kind === 'work_committee').id}`,
  )
  const plain = people?.find(it => it.posts.length === 0)?.person ?? byRole('member').person
  for (let round = 0; round < 3; round++) {
    const id = await proposal(plain)
    assert.ok(id, 'the security administrator may propose')
    const before = await leaves()
    const answers = await together(many(office, 8), it =>
      it.once('POST', `/api/proposals/${id}/confirm`, '', { 'content-type': undefined }),
    )
    assert.equal(done(answers).length, 1, answers.map(it => `${it.status} ${it.body}`).join('\n'))
    assert.equal(await leaves(), before + written(done(answers)[0]))
    assert.equal(
      done(
        await together(many(office, 1), it =>
          it.once('POST', `/api/proposals/${id}/confirm`, '', { 'content-type': undefined }),
        ),
      ).length,
      0,
    )
    const end = await proposal(plain, 'end')
    if (end) await office.ask('POST', `/api/proposals/${end}/confirm`, '', { 'content-type': undefined })
  }
})

test('a proposal confirmed and withdrawn at once is the one or the other', async () => {
  const { people } = await office.get(
    `/api/people?node=${(await office.get('/api/tree')).nodes.find(it => it.kind === 'work_committee').id}`,
  )
  const plain = people.find(it => it.posts.length === 0)?.person ?? byRole('member').person
  let both = 0,
    tried = 0
  for (let round = 0; round < 8; round++) {
    const id = await proposal(plain)
    if (!id) break
    tried++
    const before = await leaves()
    const [confirmed, withdrawn] = await Promise.all([
      office.once('POST', `/api/proposals/${id}/confirm`, '', { 'content-type': undefined }),
      byRole('security').once('POST', `/api/proposals/${id}/withdraw`, '', { 'content-type': undefined }),
    ])
    assert.ok(confirmed.status < 500 && withdrawn.status < 500)
    if (confirmed.status === 200 && withdrawn.status === 200) both++
    assert.equal(await leaves(), before + (confirmed.status === 200 ? written(confirmed) : 0))
    if (confirmed.status === 200) {
      const end = await proposal(plain, 'end')
      if (end) await office.ask('POST', `/api/proposals/${end}/confirm`, '', { 'content-type': undefined })
    }
  }
  assert.ok(tried > 0)
  assert.equal(both, 0, `${both} of ${tried} were told to both that it went their way`)
})

test('an import is done once, by eight hands at once, and is taken back once', async () => {
  const branch = (await office.get('/api/tree')).nodes.find(it => it.kind === 'branch')
  const sheet = `姓名,公民身份号码,人员类别,所在党支部,加入党组织日期,转为正式党员日期,党籍状态,是否为失联党员,是否为流动党员\n尝试甲,999999199001019993,正式党员,${branch.name},2015-07-01,2016-07-01,正常,否,否\n`
  const key = freshKey(),
    before = await leaves()
  const brought = await together(many(office, 8), it =>
    it.once('POST', '/api/imports/people', sheet, { 'content-type': 'text/csv', 'idempotency-key': key }),
  )
  assert.ok(
    done(brought).length > 0 ||
      (await office.ask('POST', '/api/imports/people', sheet, { 'content-type': 'text/csv', 'idempotency-key': key }))
        .status === 200,
    brought.map(it => it.body).join('\n'),
  )
  assert.equal(await leaves(), before, 'thinking a sheet through writes nothing')
  const answers = await together(many(office, 8), it => it.once('POST', `/api/imports/${key}/commit`, '{}'))
  const reports = done(answers)
    .map(it => json(it))
    .filter(it => it.state === 'done')
  assert.ok(reports.length > 0, answers.map(it => it.body).join('\n'))
  assert.equal(new Set(reports.map(it => it.report.batch)).size, 1)
  const { imports } = await office.get('/api/imports')
  assert.equal(imports[0].added, 1)
  assert.ok(imports[0].may_undo)
  const taken = await together(many(office, 8), it =>
    it.once('POST', `/api/imports/${imports[0].batch}/undo`, '', { 'content-type': undefined }),
  )
  assert.equal(done(taken).length, 1, taken.map(it => `${it.status} ${it.body}`).join('\n'))
})

/** So many strangers, each on a connection of its own, who sign in at once. */
async function signIn(count, credentials) {
  return await together(
    Array.from({ length: count }, () => new Account(server, 'somebody', null)),
    it => it.once('POST', '/api/sign-in', JSON.stringify(credentials)),
  )
}

test('a password for one sign-in lets one of six hands in', async () => {
  const [person] = await plainPeople(office, 1, 11)
  const { name, password } = await opened(server, person, all)
  const answers = await signIn(6, { name, password })
  assert.equal(done(answers).length, 1, answers.map(it => `${it.status} ${it.body}`).join('\n'))
})

/** The code of an authenticator (RFC 6238) so many steps of 30 s from now. */
function codeOf(secret, steps) {
  const bits = [...secret.replace(/=/g, '')]
    .map(it => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(it).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g).map(it => parseInt(it, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000) + steps))
  const mac = createHmac('sha1', key).update(counter).digest(),
    at = mac.at(-1) & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, '0')
}

test('a code of an authenticator lets one of six hands in', async () => {
  const account = all.at(-1),
    password = 'A lake of 37 quiet herons'
  const begun = await account.post('/api/second-factor', { password })
  assert.equal(begun.status, 200, begun.body.toString())
  const { secret } = json(begun)
  const confirmed = await account.post('/api/second-factor/confirm', { code: codeOf(secret, 0) })
  assert.equal(confirmed.status, 200, confirmed.body.toString())
  const answers = await signIn(6, { name: account.person, password, code: codeOf(secret, 1) })
  assert.equal(done(answers).length, 1, answers.map(it => `${it.status} ${it.body}`).join('\n'))
  const again = await signIn(2, { name: account.person, password, code: codeOf(secret, 1) })
  assert.equal(done(again).length, 0, 'a code works once')
})

test('a session that ends while it asks is out everywhere', async () => {
  const account = byRole('member')
  const hands = many(account, 12)
  const [out] = await Promise.all([
    account.once('POST', '/api/sign-out', ''),
    ...hands.map(it => it.once('GET', '/api/mine')),
  ])
  assert.equal(out.status, 200)
  await new Promise(done => setTimeout(done, 600))
  for (const hand of hands) {
    assert.equal((await hand.once('GET', '/api/mine')).status, 401)
    hand.close()
  }
  await account.come()
})

test('the ledger verifies afterwards', async () => {
  assert.equal(await server.end(), 0, server.said())
  assert.match(await run('verify', '--db', server.db), /核验通过/)
})
