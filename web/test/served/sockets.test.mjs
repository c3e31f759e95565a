// What strangers do to the sockets of the released program, none of them signed in: heads that never end, chunks and
// trailers without end, bodies for the store-room, answers that nobody reads. A second process uses the district all
// the while and must be answered; the server's memory stays within what its budget for bodies says.
import assert from 'node:assert/strict'
import net from 'node:net'
import { after, before, test } from 'node:test'
import { everybody } from '../attack/accounts.mjs'
import { memory, spent } from '../attack/siege.mjs'
import { talk } from '../attack/talk.mjs'
import { watch } from '../attack/watch.mjs'
import { start } from '../server.mjs'

const budget = 64,
  slack = 64 // MiB: all bodies in flight, and what threads and their heaps may grow by besides
let server, port, all, unwatch, quiet
before(async () => {
  server = await start()
  port = Number(new URL(server.url).port)
  all = (await everybody(server, 1)).all
  for (const account of all) await account.get('/api/today')
  unwatch = watch(server.url, all.at(-1).cookie)
  quiet = memory(server.pid).now
})
after(async () => {
  for (const account of all ?? []) account.close()
  await server?.stop()
})

const host = () => `Host: 127.0.0.1:${port}`
const head = (first, ...lines) => [first, host(), ...lines, '', ''].join('\r\n')
const post = (path, ...lines) =>
  head(`POST ${path} HTTP/1.1`, 'Content-Type: application/json', `Origin: ${server.url}`, ...lines)
const next = () => head('GET /api/doors HTTP/1.1', 'Connection: close')
const standing = what => assert.equal(server.ended(), null, `${what}: the process ended: ${server.said()}`)
const statuses = heard => [...heard.matchAll(/HTTP\/1\.1 (\d+) /g)].map(it => Number(it[1]))

const open = [
  '/api/sign-in',
  '/api/policy-reports',
  '/api/demonstration/enter',
  '/api/imports/people',
  '/api/records',
  '/api/no-such',
  '/',
]
const chunked = 'Transfer-Encoding: chunked'
const tricks = {
  'a trailer of 100 KiB': '0\r\nX: ' + 'a'.repeat(100 << 10) + '\r\n\r\n',
  "a trailer without a line's end": '0\r\n' + 'a'.repeat(200 << 10),
  'twenty thousand trailers': '0\r\n' + 'X: a\r\n'.repeat(20000) + '\r\n',
  'a trailer that names the length': '0\r\nContent-Length: 5\r\n\r\n',
  'a folded trailer': '0\r\nX: a\r\n b\r\n\r\n',
  'a trailer with NUL': '0\r\nX: \0\r\n\r\n',
  'a chunk extension of 100 KiB': '2;' + 'a'.repeat(100 << 10) + '\r\n{}\r\n0\r\n\r\n',
  'an extension on the last chunk': '2\r\n{}\r\n0;a=b\r\n\r\n',
  'a chunk size of 100 KiB of zeros': '0'.repeat(100 << 10) + '2\r\n{}\r\n0\r\n\r\n',
  'a chunk size behind blanks': '  2\r\n{}\r\n0\r\n\r\n',
  'a chunk size with an underscore': '0_2\r\n{}\r\n0\r\n\r\n',
  'a chunk of 2^63': '8000000000000000\r\n{}\r\n0\r\n\r\n',
  'a chunk of 2^64': '10000000000000000\r\n{}\r\n0\r\n\r\n',
  'fifty thousand chunks of one byte': '1\r\n \r\n'.repeat(50000) + '0\r\n\r\n',
  'nothing where a chunk should end': '2\r\n{}0\r\n\r\n',
  'a request hidden behind the last chunk': '2\r\n{}\r\n0\r\n\r\n',
}

test("chunks and trailers of every kind end neither the process nor anybody else's service", async () => {
  for (const path of open)
    for (const [what, body] of Object.entries(tricks)) {
      const { heard } = await talk(server.url, post(path, chunked) + body + next(), 4000)
      standing(`${what} on ${path}`)
      const [first] = statuses(heard)
      assert.ok(first === undefined || first < 500, `${what} on ${path}: ${first}`)
      // Whoever wrote both meant both: two answers at most, and the second only where the first was taken whole.
      assert.ok(statuses(heard).length <= 2, `${what} on ${path}: ${statuses(heard)}`)
    }
})

test("a trailer without end is cut off: what comes after the head counts against the route's limit", async () => {
  for (const start of ['0\r\n', '1;', '1\r\n \r\n']) {
    const socket = net.connect(port, '127.0.0.1')
    let sent = 0,
      over = false
    socket.on('error', () => {
      over = true
    })
    socket.on('close', () => {
      over = true
    })
    socket.resume()
    socket.write(post('/api/sign-in', chunked) + start)
    const piece =
      start === '1\r\n \r\n' ? start.repeat(10000) : start === '0\r\n' ? 'X: a\r\n'.repeat(10000) : 'a'.repeat(60000)
    const most = 24 << 20
    while (!over && sent < most) {
      sent += piece.length
      if (!socket.write(piece))
        await Promise.race([
          new Promise(done => socket.once('drain', done)),
          new Promise(done => socket.once('close', done)),
          new Promise(done => setTimeout(done, 2000)),
        ])
    }
    socket.destroy()
    standing('an endless trailer')
    // The limit of the route is 4 KiB; what the two kernels hold between them is some MiB.
    assert.ok(sent < most, `${JSON.stringify(start)}: ${sent} bytes were taken`)
  }
})

/** Opens so many sockets, writes to each what `bytes` gives, and leaves them open. */
async function crowd(count, bytes) {
  const sockets = []
  for (let i = 0; i < count; i++) {
    const socket = net.connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.on('connect', () => socket.write(bytes(i)))
    sockets.push(socket)
    if (i % 50 === 49) await new Promise(done => setTimeout(done, 20))
  }
  return { sockets, gone: () => sockets.forEach(it => it.destroy()) }
}
const pause = ms => new Promise(done => setTimeout(done, ms))

test("slow heads, half-open bodies and idle guests take nobody's place", async () => {
  const from = spent(server.pid)
  const slow = await crowd(120, () => 'GET /api/doors HTTP/1.1\r\nX-Slow: ')
  const bodies = await crowd(60, () => post('/api/sign-in', 'Content-Length: 4000') + '{')
  const drip = setInterval(() => {
    for (const socket of slow.sockets) if (!socket.destroyed) socket.write('a')
  }, 250)
  await pause(4000)
  clearInterval(drip)
  // Somebody behind another address (loopback has many) gets in and is answered.
  const answer = await new Promise(done => {
    const socket = net.connect({ port, host: '127.0.0.1', localAddress: '127.0.0.77' })
    let heard = ''
    socket.on('data', it => {
      heard += it
    })
    socket.on('error', () => done(heard))
    socket.on('close', () => done(heard))
    socket.write(next())
  })
  assert.match(answer, /^HTTP\/1\.1 200 /)
  slow.gone()
  bodies.gone()
  standing('slow heads')
  assert.ok(spent(server.pid) - from < 4, 'who waits costs next to nothing')
})

test('bodies of 20 MiB from nobody in particular fill no memory', async () => {
  const before = memory(server.pid).now
  const much = Buffer.alloc(1 << 20, 0x20).toString('latin1')
  const guests = await crowd(40, () =>
    head(
      'POST /api/imports/people HTTP/1.1',
      'Content-Type: text/csv',
      `Origin: ${server.url}`,
      `Content-Length: ${20 << 20}`,
    ),
  )
  for (let i = 0; i < 19; i++) {
    for (const socket of guests.sockets) if (!socket.destroyed && socket.writableLength < 2 << 20) socket.write(much)
    await pause(60)
  }
  await pause(300)
  const held = memory(server.pid).now - before
  guests.gone()
  standing('40 large bodies')
  assert.ok(held < budget + slack, `${held.toFixed(0)} MiB held for people who are not signed in`)
})

test('answers that nobody reads fill no memory', async () => {
  const office = all[0],
    before = memory(server.pid).now
  const ask = head(
    `GET /api/tables/records.xlsx?node=${(await office.get('/api/tree')).nodes[0].id} HTTP/1.1`,
    `Cookie: ${office.cookie}`,
  )
  const deaf = []
  for (let i = 0; i < 12; i++) {
    const socket = net.connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.pause()
    socket.write(ask.repeat(4))
    deaf.push(socket)
  }
  await pause(3000)
  const held = memory(server.pid).now - before
  for (const socket of deaf) socket.destroy()
  standing('deaf guests')
  assert.ok(held < 4 * budget, `${held.toFixed(0)} MiB held for those who do not read`)
})

test('three hundred requests in one piece are answered one after the other, in order', async () => {
  const ask = i =>
    head(`GET /api/no-such-${String(i).padStart(3, '0')} HTTP/1.1`, ...(i === 299 ? ['Connection: close'] : []))
  const { heard } = await talk(server.url, Array.from({ length: 300 }, (_, i) => ask(i)).join(''), 20000)
  assert.equal(statuses(heard).length, 300)
  assert.ok(statuses(heard).every(it => it === 404))
})

test('HTTP/1.1 to the letter: what is said in one piece or byte by byte is answered alike', async () => {
  const bytes = post('/api/sign-in', 'Content-Length: 2', 'Connection: close') + '{}'
  const plain = text => text.replace(/^Date:.*$/m, '')
  const { heard } = await talk(server.url, bytes)
  assert.equal(plain((await talk(server.url, [...bytes], 8000, 1)).heard), plain(heard))
  const inChunks = post('/api/sign-in', chunked, 'Connection: close') + '1\r\n{\r\n1\r\n}\r\n0\r\n\r\n'
  assert.equal(plain((await talk(server.url, inChunks)).heard), plain(heard))
  assert.equal(plain((await talk(server.url, [...inChunks], 8000, 1)).heard), plain(heard))
})

test('whoever was not attacking was answered all the while', async () => {
  const { answered, missed } = await unwatch()
  assert.deepEqual(missed.slice(0, 5), [])
  assert.ok(answered > 20)
  console.log(
    `sockets: ${answered} answers to others meanwhile; ${memory(server.pid).most.toFixed(0)} MiB at most, ${quiet.toFixed(0)} in quiet times`,
  )
  assert.equal(await server.end(), 0, server.said())
})
