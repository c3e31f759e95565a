// What a stranger sends who does not speak as a browser does: requests that two readers could read differently
// (requirement R43), JSON that is none (R42), paths that climb (R46). Each gets its 4xx, nothing behind it is
// taken for a request, nothing is written, and the next honest request is served.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import net from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { vectors } from '../given.mjs'
import { start } from '../server.mjs'

let server, port, person
before(async () => {
  server = await start()
  port = Number(new URL(server.url).port)
  const { demonstration } = await (await fetch(server.url + '/api/doors')).json()
  const answer = await post('/api/demonstration/enter', JSON.stringify({ person: demonstration[0].person }))
  person = {
    cookie: answer.headers
      .getSetCookie()
      .map(it => it.split(';')[0])
      .join('; '),
    csrf: (await answer.json()).csrf,
  }
})
after(async () => {
  await server?.stop()
})

const post = (path, body) =>
  fetch(server.url + path, {
    method: 'POST',
    body,
    headers: {
      origin: server.url,
      'content-type': 'application/json',
      'idempotency-key': String(Math.random()),
      'x-csrf-token': person?.csrf ?? '',
      cookie: person?.cookie ?? '',
    },
  })
const leaves = async () =>
  (await (await fetch(server.url + '/api/ledger', { headers: { cookie: person.cookie } })).json()).size

/** Sends the bytes and hears all that comes until the server closes, or for so long. */
const talk = (bytes, patience = 3000) =>
  new Promise(done => {
    const socket = net.connect(port, '127.0.0.1')
    let heard = '',
      closed = false
    const end = () => {
      socket.destroy()
      done({ heard, closed })
    }
    const timer = setTimeout(end, patience)
    socket.on('data', it => {
      heard += it.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      closed = true
      clearTimeout(timer)
      end()
    })
    socket.write(bytes)
  })

const next = 'GET /api/doors HTTP/1.1\r\nHost: localhost\r\n\r\n'
const head = (...lines) =>
  ['POST /api/sign-in HTTP/1.1', 'Origin: http://localhost', 'Content-Type: application/json', ...lines, '', ''].join(
    '\r\n',
  )
const line = first => `${first}\r\nHost: localhost\r\n\r\n`
const crooked = {
  'a length and chunks': head('Host: localhost', 'Content-Length: 5', 'Transfer-Encoding: chunked') + '0\r\n\r\n',
  'chunks and a length': head('Host: localhost', 'Transfer-Encoding: chunked', 'Content-Length: 5') + '0\r\n\r\n',
  'two lengths': head('Host: localhost', 'Content-Length: 5', 'Content-Length: 6') + 'hello',
  'two equal lengths': head('Host: localhost', 'Content-Length: 5', 'Content-Length: 5') + 'hello',
  'lengths in a list': head('Host: localhost', 'Content-Length: 5, 5') + 'hello',
  'a signed length': head('Host: localhost', 'Content-Length: +5') + 'hello',
  'a negative length': head('Host: localhost', 'Content-Length: -5') + 'hello',
  'a length in hexadecimal': head('Host: localhost', 'Content-Length: 0x5') + 'hello',
  'a length with a point': head('Host: localhost', 'Content-Length: 5.0') + 'hello',
  'an empty length': head('Host: localhost', 'Content-Length: ') + 'hello',
  'a length with a blank in it': head('Host: localhost', 'Content-Length: 1 0') + 'hello',
  'a length beyond any number': head('Host: localhost', 'Content-Length: 99999999999999999999999') + 'hello',
  'chunked twice': head('Host: localhost', 'Transfer-Encoding: chunked, chunked') + '0\r\n\r\n',
  'chunked in two fields':
    head('Host: localhost', 'Transfer-Encoding: chunked', 'Transfer-Encoding: chunked') + '0\r\n\r\n',
  'chunked, then the identity': head('Host: localhost', 'Transfer-Encoding: chunked, identity') + '0\r\n\r\n',
  'the identity': head('Host: localhost', 'Transfer-Encoding: identity') + 'hello',
  'gzip, then chunked': head('Host: localhost', 'Transfer-Encoding: gzip, chunked') + '0\r\n\r\n',
  'an encoding nobody knows': head('Host: localhost', 'Transfer-Encoding: xchunked') + '0\r\n\r\n',
  'chunked behind a tab': head('Host: localhost', 'Transfer-Encoding:\x0bchunked') + '0\r\n\r\n',
  'an empty encoding': head('Host: localhost', 'Transfer-Encoding:') + 'hello',
  'a quoted encoding': head('Host: localhost', 'Transfer-Encoding: "chunked"') + '0\r\n\r\n',
  'chunks in HTTP/1.0': 'POST /api/sign-in HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'a folded field': head('Host: localhost', 'X: a', ' b'),
  'a field folded by a tab': head('Host: localhost', 'X: a', '\tb'),
  'a fold before the first field': 'GET / HTTP/1.1\r\n Host: localhost\r\n\r\n',
  'bare line feeds': 'GET / HTTP/1.1\nHost: localhost\n\n',
  'one bare line feed': 'GET / HTTP/1.1\r\nHost: localhost\nX: b\r\n\r\n',
  'a bare carriage return': 'GET / HTTP/1.1\r\nHost: localhost\rX: b\r\n\r\n',
  'a blank before the colon': 'GET / HTTP/1.1\r\nHost : a\r\n\r\n',
  'a tab before the colon': 'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length\t: 5\r\n\r\nhello',
  'a field without a colon': 'GET / HTTP/1.1\r\nHost: localhost\r\nnothing\r\n\r\n',
  'a field without a name': 'GET / HTTP/1.1\r\nHost: localhost\r\n: b\r\n\r\n',
  'a NUL in a value': 'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n',
  'a NUL in a name': 'GET / HTTP/1.1\r\nHost: localhost\r\nX\0: b\r\n\r\n',
  'a control character in a value': 'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\x01b\r\n\r\n',
  'a bracket in a name': 'GET / HTTP/1.1\r\nHost: localhost\r\nX[]: b\r\n\r\n',
  'no host': 'GET / HTTP/1.1\r\n\r\n',
  'two hosts': 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: b\r\n\r\n',
  'a chunk with an extension': head('Host: localhost', 'Transfer-Encoding: chunked') + '3;a=b\r\nhel\r\n0\r\n\r\n',
  'a chunk that is no number': head('Host: localhost', 'Transfer-Encoding: chunked') + 'zz\r\nhel\r\n0\r\n\r\n',
  'a negative chunk': head('Host: localhost', 'Transfer-Encoding: chunked') + '-1\r\n\r\n',
  'a chunk with 0x': head('Host: localhost', 'Transfer-Encoding: chunked') + '0x3\r\nhel\r\n0\r\n\r\n',
  'a chunk beyond any number':
    head('Host: localhost', 'Transfer-Encoding: chunked') + 'fffffffffffffffff\r\nhel\r\n0\r\n\r\n',
  'a chunk longer than it says': head('Host: localhost', 'Transfer-Encoding: chunked') + '3\r\nhello\r\n0\r\n\r\n',
  'a chunk ended by a bare line feed': head('Host: localhost', 'Transfer-Encoding: chunked') + '3\nhel\n0\n\n',
  'a target on another host': line('GET http://b/ HTTP/1.1'),
  'a target without a slash': line('GET api/doors HTTP/1.1'),
  'no target': line('GET HTTP/1.1'),
  'two blanks before the target': line('GET  / HTTP/1.1'),
  'a tab before the target': line('GET\t/ HTTP/1.1'),
  'a blank in the target': line('GET /a b HTTP/1.1'),
  'a blank behind the version': line('GET / HTTP/1.1 '),
  'a fragment': line('GET /#a HTTP/1.1'),
  'bytes above ASCII in the target': line('GET /\xff\xfe HTTP/1.1'),
  'a version of nothing': line('GET / HTTP/9.9'),
  'a version in small letters': line('GET / http/1.1'),
  'no version': 'GET /\r\n\r\n',
  'the preface of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'a greeting of TLS': Buffer.from('160301006b010000670303', 'hex').toString('latin1') + '\0'.repeat(40) + '\r\n\r\n',
  'a method with a bracket': line('G(T / HTTP/1.1'),
  'a NUL in the method': line('G\0T / HTTP/1.1'),
}
const climbing = [
  '/../etc/passwd',
  '/%2e%2e/etc/passwd',
  '/a/../../etc/passwd',
  '/%2e%2e%2fetc/passwd',
  '/..%c0%afetc/passwd',
  '/..%5cetc',
  '/a%5cb',
  '/a%00b',
  '/a//b',
  '/%zz',
  '/%',
  '/%e4%b8',
  '/%ff',
  '/%252e%252e/etc/passwd',
  '/assets/%2e%2e/%2e%2e/district.db',
  '/assets/../district.db.key',
]

test('what two readers could read differently is refused by 400 and the connection is closed', async () => {
  assert.ok(Object.keys(crooked).length >= 60)
  const wrong = []
  for (const [name, bytes] of Object.entries(crooked)) {
    const { heard, closed } = await talk(Buffer.from(bytes + next, 'latin1'))
    const answers = heard.match(/HTTP\/1\.1 \d+ /g) ?? [] // a second one begins right behind the first one's body
    if (
      !/^HTTP\/1\.1 (400|431|413|501|505) /.test(heard) ||
      answers.length !== 1 ||
      !closed ||
      heard.includes('"demonstration"')
    )
      wrong.push(`${name}: ${answers.join(' and ') || 'no answer'}${closed ? '' : ', left open'}`)
  }
  assert.deepEqual(wrong, [])
  console.log(
    `stranger: ${Object.keys(crooked).length} crooked requests, each refused and closed, none behind them served`,
  )
})

test('a path that climbs, or is no text, finds nothing', async () => {
  const key = readFileSync(server.db + '.key', 'latin1')
  for (const path of climbing) {
    const { heard } = await talk(
      Buffer.from(line(`GET ${path} HTTP/1.1`).replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'), 'latin1'),
    )
    assert.match(heard, /^HTTP\/1\.1 (400|404|200) /, path)
    assert.ok(!heard.includes('root:') && !heard.includes('SQLite format') && !heard.includes(key.slice(0, 20)), path)
    // Where a page is answered at all, it is the client itself, whose router says that there is no such page.
    if (heard.startsWith('HTTP/1.1 200')) assert.match(heard, /<div id="app">/, path)
  }
})

async function refused(body, what) {
  const answer = await post('/api/records/preview', body)
  assert.ok(answer.status >= 400 && answer.status < 500, `${what}: ${answer.status}`)
  const no = await answer.json()
  assert.match(no.chinese, /[\u4e00-\u9fff]/u, what)
  assert.match(no.english, /[a-z]/, what)
  return no
}

test('what is not JSON, or too deep, or says a thing twice, gets one sentence, and nothing is written', async () => {
  const before = await leaves()
  const bodies = {
    nothing: '',
    blank: ' ',
    'half an object': '{"kind":"meeting"',
    'a doubled key': '{"kind":"meeting","kind":"study"}',
    'a key doubled by its spelling': '{"kind":"meeting","k\\u0069nd":"study"}',
    'more behind it': '{} {}',
    'a comma too many': '{"kind":"meeting",}',
    'single quotes': "{'kind':'meeting'}",
    NaN: '{"minutes":NaN}',
    'a leading zero': '{"minutes":01}',
    'sixty-five levels': '['.repeat(65) + ']'.repeat(65),
    'a hundred thousand brackets': '['.repeat(100000),
    'a hundred thousand objects': '{"a":'.repeat(100000),
    'half a surrogate': '{"title":"\\ud800"}',
    'a NUL': '{"title":"a\0b"}',
    'no UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    'UTF-16': Buffer.from('{"kind":"meeting"}', 'utf16le'),
    'an overlong slash': Buffer.from([0x22, 0xc0, 0xaf, 0x22]),
    'a number beyond any': '{"minutes":1e999}',
  }
  for (const [what, body] of Object.entries(bodies)) await refused(body, what)
  assert.equal(await leaves(), before)
})

test('a body beyond the limit is refused before it is read', async () => {
  const answer = await talk(head('Host: localhost', 'Content-Length: 10000000000'))
  assert.match(answer.heard, /^HTTP\/1\.1 413 /)
  assert.ok(answer.closed)
})

const { path: suite, skip } = vectors('jsontestsuite/test_parsing', 'every file of JSONTestSuite as a body')
test('every file of JSONTestSuite as a body', { skip }, async () => {
  const before = await leaves()
  const files = readdirSync(suite).filter(it => it.endsWith('.json'))
  for (const name of files) {
    const no = await refused(readFileSync(join(suite, name)), name)
    // What is JSON is refused only for what it says (no file of the suite is a record); what is none, for its form.
    if (name.startsWith('y_')) assert.doesNotMatch(no.english, /The text is not valid/, name)
    if (name.startsWith('n_')) assert.match(no.english, /The text is not valid|levels/, name)
  }
  assert.equal(await leaves(), before)
  assert.equal((await fetch(server.url + '/api/doors')).status, 200)
  console.log(`stranger: ${files.length} files of JSONTestSuite answered, each by one sentence, nothing written`)
})
