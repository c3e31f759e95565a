// At the doors: who sends cookies twice, no Origin, other spellings, floods. Nobody becomes anybody by it, nobody is
// locked out, and what is written into logs stays one line for one thing.
import assert from 'node:assert/strict'
import net from 'node:net'
import { after, before, test } from 'node:test'
import { everybody, freshKey } from '../attack/accounts.mjs'
import { honest, kindOf, operations } from '../attack/cells.mjs'
import { faults } from '../attack/siege.mjs'
import { speaker, talk } from '../attack/talk.mjs'
import { start } from '../server.mjs'

let server, port, all, office, member, nobody, api
before(async () => {
  server = await start()
  port = Number(new URL(server.url).port)
  ;({ all, office, nobody } = await everybody(server, 2))
  member = all.at(-1)
  api = await nobody.get('/api/openapi.json')
})
after(async () => {
  for (const account of [...(all ?? []), ...(nobody ? [nobody] : [])]) account.close()
  await server?.stop()
})
const when = () => ({ today: new Date().toISOString().slice(0, 10), first: 2025 })
const pathOf = operation =>
  operation.pattern.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(honest(kindOf(name, operation.pattern), name, {}, when())),
  )
const bodyOf = operation => (operation.type ? '{"a":1}' : undefined)
const leaves = async () => (await office.get('/api/ledger')).size ?? (await office.get('/api/ledger')).head.size
const open = /^\/api\/(calendar\/|doors|openapi\.json|demonstration\/enter|sign-in|policy-reports|provider\/)/

test("a change without Origin, with another's, or without the token of its session is refused on every route", async () => {
  const before = await leaves()
  for (const operation of operations(api).filter(it => it.method !== 'GET')) {
    const path = pathOf(operation)
    for (const headers of [
      { origin: undefined },
      { origin: 'null' },
      { origin: 'http://elsewhere' },
      { origin: server.url + '.elsewhere' },
      { origin: server.url.replace('http', 'https') },
      { origin: `${server.url}, http://elsewhere` },
      { origin: undefined, 'sec-fetch-site': 'cross-site' },
      { origin: undefined, 'sec-fetch-site': 'same-site' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'multipart/form-data; boundary=a' },
      { 'content-type': 'application/x-www-form-urlencoded' },
    ]) {
      if (headers['content-type'] && !bodyOf(operation)) continue // it has no body that could be of a type
      const answer = await office.once(operation.method, path, bodyOf(operation), headers)
      assert.equal(answer.status, 403, `${operation.method} ${path} ${JSON.stringify(headers)}`)
    }
    if (open.test(operation.pattern)) continue
    for (const token of [
      undefined,
      '',
      'a',
      member.csrf,
      office.csrf + 'a',
      office.csrf.slice(0, -1),
      office.csrf.toUpperCase() + office.csrf,
    ])
      assert.equal(
        (await office.once(operation.method, path, bodyOf(operation), { 'x-csrf-token': token })).status,
        403,
        `${operation.method} ${path} with the token ${token}`,
      )
  }
  assert.equal(await leaves(), before)
})

test("a forged, shortened, doubled or misspelt cookie is nobody's, on every route", async () => {
  const [name, value] = /([^=;]*session[^=]*|__Host-[^=]*)=([^;]*)/.exec(office.cookie).slice(1)
  const flipped = value.slice(0, -2) + (value.at(-2) === 'A' ? 'B' : 'A') + value.at(-1)
  const wrong = [
    `${name}=`,
    `${name}=${value.slice(0, -1)}`,
    `${name}=${value}A`,
    `${name}=${flipped}`,
    `${name}=${'A'.repeat(value.length)}`,
    `${name}=${'A'.repeat(6000)}`,
    `${name.toLowerCase()}x=${value}`,
    `${name.replace('__Host-', '')}=${value}`,
    `${name}="${value}"`,
    `${name}=%${value}`,
    `${name}=${encodeURIComponent('\0')}${value}`,
    `${name}=${office.csrf}`,
    `x=${name}=${value}`,
    `${name} =${value}`,
  ]
  for (const operation of operations(api).filter(it => !open.test(it.pattern) && it.pattern !== '/api/live'))
    for (const cookie of [undefined, ...wrong]) {
      const answer = await office.once(operation.method, pathOf(operation), bodyOf(operation), { cookie })
      assert.equal(answer.status, 401, `${operation.method} ${operation.pattern} with ${String(cookie).slice(0, 30)}…`)
      assert.deepEqual(faults({ path: '' }, answer), [])
    }
})

test('two cookies of one name, or two lines of them, make nobody somebody else', async () => {
  const name = office.cookie.split('=')[0]
  const own = member.cookie.split('; ').find(it => it.startsWith(name + '=')),
    others = office.cookie.split('; ')[0]
  for (const lines of [
    [`Cookie: ${own}; ${others}`],
    [`Cookie: ${others}; ${own}`],
    [`Cookie: ${own}`, `Cookie: ${others}`],
    [`Cookie: ${name}=; ${own}`],
    [`Cookie: ${own}; ${name}=`],
    [`cOOkIE: ${own}`],
  ]) {
    const { heard } = await talk(
      server.url,
      ['GET /api/session HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Connection: close', ...lines, '', ''].join('\r\n'),
    )
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(heard)[1])
    // A browser sends each name once. Whichever counts, it is one session whole: never the one's rights under the other's name.
    assert.ok([200, 400, 401].includes(status), `${lines}: ${status}`)
    const csrf = /"csrf":"([^"]*)"/.exec(heard)?.[1],
      person = /"person":"([^"]*)"/.exec(heard)?.[1]
    if (status === 200)
      assert.ok(
        (csrf === member.csrf && person === member.person) || (csrf === office.csrf && person === office.person),
        heard,
      )
  }
})

test('names of header fields are read in any spelling', async () => {
  const { heard } = await talk(
    server.url,
    [
      'POST /api/views HTTP/1.1',
      `hOST: 127.0.0.1:${port}`,
      `ORIGIN: ${server.url}`,
      `x-Csrf-TOKEN: ${member.csrf}`,
      `IDEMPOTENCY-key: ${freshKey()}`,
      `COOKIE: ${member.cookie}`,
      'CONTENT-type: application/json',
      'content-LENGTH: 33',
      'CONNECTION: close',
      '',
      '{"name":"a","path":"/board?ab=c"}',
    ].join('\r\n'),
  )
  assert.match(heard, /^HTTP\/1\.1 200 /)
})

test('HEAD says of every route what GET says, without its body', async () => {
  for (const operation of operations(api).filter(
    it => it.method === 'GET' && it.pattern !== '/api/live' && !it.pattern.startsWith('/api/provider'),
  ))
    for (const account of [office, member, nobody]) {
      const path = pathOf(operation)
      const [get, head] = [await account.once('GET', path), await account.once('HEAD', path)]
      assert.equal(head.status, get.status, path)
      assert.equal(head.body.length, 0, path)
      assert.equal(head.headers['content-type'], get.headers['content-type'], path)
      // A workbook holds the second in which it was made, and is packed: its length is not the same twice.
      if (get.headers['content-type'].startsWith('application/json') && !/now|"at":/.test(get.body.toString()))
        assert.equal(head.headers['content-length'], get.headers['content-length'], path)
    }
  for (const operation of operations(api).filter(
    it => it.method !== 'GET' && !operations(api).some(other => other.method === 'GET' && other.pattern === it.pattern),
  ))
    assert.ok([404, 405].includes((await office.once('HEAD', pathOf(operation))).status), operation.pattern)
})

test('HEAD of live notes is refused: no event follows it on the same connection', async () => {
  const { heard } = await talk(
    server.url,
    ['HEAD /api/live HTTP/1.1', `Host: 127.0.0.1:${port}`, `Cookie: ${member.cookie}`, '', ''].join('\r\n'),
    1500,
  )
  assert.match(heard, /^HTTP\/1\.1 405 /)
  assert.ok(heard.endsWith('\r\n\r\n'), heard)
})

test('methods that nobody offers are refused on every address, and none of them changes anything', async () => {
  const before = await leaves()
  for (const pattern of new Set(operations(api).map(it => pathOf(it))))
    for (const method of ['PUT', 'PATCH', 'OPTIONS', 'TRACE', 'DELETE', 'PROPFIND']) {
      if (method === 'DELETE' && pattern.startsWith('/api/views/')) continue
      const answer = await office.once(method, pattern, '{}')
      assert.ok([400, 403, 404, 405, 413].includes(answer.status), `${method} ${pattern}: ${answer.status}`)
      assert.ok(!answer.headers['access-control-allow-origin'], `${method} ${pattern}`)
    }
  assert.equal(await leaves(), before)
})

test('a key of a megabyte, one key for many bodies, one key for many people', async () => {
  const view = (body, key) => member.once('POST', '/api/suggestions', JSON.stringify(body), { 'idempotency-key': key })
  const long = await view({ page: '/board', text: '一' }, 'k'.repeat(12000))
  assert.ok(long.status < 500, `${long.status}`)
  // An act of the office under one key: once, with the first body; another body is refused and writes nothing.
  const form = await office.get('/api/record-form')
  const host =
    (await office.get('/api/tree')).nodes.find(it => it.kind === 'work_committee')?.id ??
    (await office.get('/api/tree')).nodes[1].id
  const record = title => JSON.stringify({ kind: 'meeting', title, day: form.day, host })
  const key = freshKey()
  const first = await office.once('POST', '/api/records', record('第一次'), { 'idempotency-key': key })
  assert.equal(first.status, 200, first.body.toString())
  const before = await leaves()
  assert.equal(
    JSON.parse((await office.once('POST', '/api/records', record('第一次'), { 'idempotency-key': key })).body).receipt
      .repeated,
    true,
  )
  for (let i = 0; i < 20; i++)
    assert.ok(
      [409, 422, 400].includes(
        (await office.once('POST', '/api/records', record(`另一次${i}`), { 'idempotency-key': key })).status,
      ),
    )
  // The same key of somebody else is another key: it tells nothing of the first.
  const other = await member.once('POST', '/api/records', record('第一次'), { 'idempotency-key': key })
  assert.notEqual(other.status, 200)
  assert.doesNotMatch(other.body.toString(), /repeated|key/i)
  assert.equal(await leaves(), before)
})

test('a person has a few live pages, not all of them; those who go make room', async () => {
  const streams = []
  for (let i = 0; i < 60; i++) {
    const { hostname } = new URL(server.url)
    streams.push(talkOpen(hostname, member))
  }
  const heads = await Promise.all(streams.map(it => it.head))
  const taken = heads.filter(it => /^HTTP\/1\.1 200 /.test(it)).length
  assert.ok(taken > 0 && taken < 40, `${taken} of 60 streams for one person`)
  assert.ok(
    heads.every(it => it === '' || /^HTTP\/1\.1 (200|429|503) /.test(it)),
    heads.find(it => !/^HTTP\/1\.1 (200|429|503) /.test(it)),
  )
  // Somebody else still gets theirs.
  const another = talkOpen('127.0.0.1', office)
  assert.match(await another.head, /^HTTP\/1\.1 200 /)
  for (const it of [...streams, another]) it.socket.destroy()
  await new Promise(done => setTimeout(done, 1500))
  const later = talkOpen('127.0.0.1', member)
  assert.match(await later.head, /^HTTP\/1\.1 200 /)
  later.socket.destroy()
})

/** Opens a live page and gives its answer's head. */
function talkOpen(hostname, account) {
  const socket = net.connect(port, hostname)
  const head = new Promise(done => {
    let heard = ''
    socket.on('data', it => {
      heard += it
      if (heard.includes('\r\n\r\n')) done(heard)
    })
    socket.on('error', () => done(heard))
    socket.on('close', () => done(heard))
  })
  socket.write(['GET /api/live HTTP/1.1', `Host: 127.0.0.1:${port}`, `Cookie: ${account.cookie}`, '', ''].join('\r\n'))
  return { socket, head }
}

test('floods of reports and of wrong passwords leave few lines, each one line, without control characters', async () => {
  const before = server.said().length
  const line = speaker(server.url)
  const headers = { origin: server.url, 'content-type': 'application/csp-report' }
  const nasty = '\x1b[2J\r\n2026-01-01 forged: line\u202e'
  let limited = 0
  for (let i = 0; i < 400; i++) {
    const answer = await line.ask(
      'POST',
      '/api/policy-reports',
      headers,
      JSON.stringify({ 'csp-report': { 'document-uri': nasty.repeat(20) } }),
    )
    assert.ok(answer.status < 500)
    if (answer.status === 429) limited++
  }
  for (let i = 0; i < 30; i++)
    await line.ask(
      'POST',
      '/api/sign-in',
      { origin: server.url, 'content-type': 'application/json' },
      JSON.stringify({ name: nasty + i, password: nasty }),
    )
  for (const path of ['/api/%0d%0aforged', '/api/%1b%5b2J', '/api/obligations/%e2%80%ae', '/%0a'])
    await line.ask('GET', path)
  line.close()
  const said = server.said().slice(before)
  assert.doesNotMatch(said.replaceAll('\n', ''), /\p{Cc}|\u202e|forged/u)
  assert.ok(
    said.split('\n').length < 200,
    `${said.split('\n').length} lines in the log for 400 reports (${limited} turned away)`,
  )
})

test('whoever guesses at a door does not lock its owner out', async () => {
  const line = speaker(server.url)
  const sign = (name, password, cookie) =>
    line.ask(
      'POST',
      '/api/sign-in',
      { origin: server.url, 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      JSON.stringify({ name, password }),
    )
  for (let i = 0; i < 12; i++) await sign(member.person, `wrong ${i}`)
  // From the device from which they came in before: at once.
  const answer = await sign(member.person, 'A lake of 37 quiet herons', member.cookie)
  line.close()
  assert.equal(answer.status, 200, answer.body.toString())
})
