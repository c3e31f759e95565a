// Files on a matter through the released server: 20 MB and a byte more, many at once, what is no file, and what the process
// holds in memory. What is done here ends with the ledger verified, backed up and restored.
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { run, serve, start } from '../server.mjs'

const largest = 20 * 1024 * 1024
let server, doors
before(async () => {
  server = await start()
  doors = (await (await fetch(server.url + '/api/doors')).json()).demonstration
})
after(async () => {
  await server?.stop()
})

async function come(person) {
  const answer = await fetch(server.url + '/api/demonstration/enter', {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map(it => it.split(';')[0])
    .join('; ')
  return { cookie, csrf: (await answer.json()).csrf }
}
const get = (who, path) => fetch(server.url + path, { headers: { cookie: who.cookie } })
const json = async (who, path) => await (await get(who, path)).json()
const post = (who, path, body, type = 'application/octet-stream') =>
  fetch(server.url + path, {
    method: 'POST',
    headers: {
      origin: server.url,
      cookie: who.cookie,
      'x-csrf-token': who.csrf,
      'content-type': type,
      'idempotency-key': randomBytes(8).toString('hex'),
    },
    body,
  })
const add = (who, matter, name, bytes) =>
  post(who, `/api/matters/${matter}/files?name=${encodeURIComponent(name)}`, bytes)
/** A PDF of so many bytes, no two alike. */
const pdf = size => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)])
const memory = pid => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
const digest = bytes => createHash('sha256').update(bytes).digest('hex')

/** Somebody who may put a file on a matter, and matters for it. */
async function offered(count) {
  const found = []
  for (const { person } of doors) {
    const who = await come(person)
    for (const { matter } of (await json(who, '/api/matters?size=200')).rows ?? [])
      if (found.length < count && (await json(who, `/api/matters/${matter}`)).may_add_file) found.push(matter)
    if (found.length === count) return { who, matters: found }
    found.length = 0
  }
  throw new Error('nobody may add a file')
}

test('20 MB come back byte for byte, and one byte more is refused in a sentence', async () => {
  const { who, matters } = await offered(1)
  const bytes = pdf(largest)
  const added = await add(who, matters[0], '会议材料.pdf', bytes)
  assert.equal(added.status, 200, await added.clone().text())
  const { files } = await json(who, `/api/matters/${matters[0]}`)
  assert.equal(files.at(-1).size, largest)
  const back = await get(who, `/api/matters/${matters[0]}/files/${files.at(-1).file}`)
  assert.equal(back.headers.get('content-length'), String(largest))
  assert.equal(back.headers.get('content-type'), 'application/octet-stream')
  assert.equal(back.headers.get('content-security-policy'), "sandbox; default-src 'none'")
  assert.equal(back.headers.get('x-content-type-options'), 'nosniff')
  assert.match(back.headers.get('content-disposition'), /^attachment; filename="file"; filename\*=UTF-8''%E4%BC%9A/)
  assert.equal(digest(Buffer.from(await back.arrayBuffer())), digest(bytes))
  const more = await add(who, matters[0], 'a.pdf', pdf(largest + 1))
  assert.equal(more.status, 422)
  assert.equal((await more.json()).why, 'file.too_large')
  const far = await add(who, matters[0], 'a.pdf', pdf(largest + 1024 * 1024))
  assert.equal(far.status, 413)
  assert.ok((await far.json()).chinese)
  const empty = await add(who, matters[0], 'a.pdf', Buffer.alloc(0))
  assert.equal((await empty.json()).why, 'file.empty')
  assert.equal((await json(who, `/api/matters/${matters[0]}`)).files.length, files.length)
})

test('only there is so long a body taken, and only from whoever may', async () => {
  const { who, matters } = await offered(1)
  const long = pdf(2 * 1024 * 1024)
  assert.equal((await post(who, '/api/acts/note-matter', long, 'application/json')).status, 413)
  const stranger = await come(doors.at(-1).person)
  assert.ok([403, 404, 422].includes((await add(stranger, matters[0], 'a.pdf', long)).status))
  assert.equal((await add({ cookie: '', csrf: '' }, matters[0], 'a.pdf', long)).status, 401)
  const plain = await post(who, `/api/matters/${matters[0]}/files?name=a.txt`, 'words', 'text/plain')
  assert.equal((await plain.json()).why, 'not_from_here') // which any page could send
})

test('many files at once are added or put off, and the server holds a few of them at a time', async () => {
  const { who, matters } = await offered(4)
  const idle = memory(server.pid)
  let most = idle
  const watch = setInterval(() => {
    most = Math.max(most, memory(server.pid))
  }, 20)
  const sent = []
  for (let n = 0; n < 16; ++n) sent.push(add(who, matters[n % 4], `第${n}份.pdf`, pdf(10 * 1024 * 1024)))
  const answers = await Promise.all(sent.map(it => it.then(answer => answer.status).catch(() => 0)))
  clearInterval(watch)
  const added = answers.filter(it => it === 200).length
  console.log(
    `  16 uploads of 10 MB at once: ${added} added, others ${answers.filter(it => it !== 200).join(' ')}; ` +
      `memory ${idle.toFixed(0)} MB before, at most ${most.toFixed(0)} MB`,
  )
  assert.ok(added >= 2, answers.join())
  assert.ok(
    answers.every(it => [200, 429, 503].includes(it)),
    answers.join(),
  )
  assert.ok(most - idle < 400, `${most - idle} MB`)
})

test('a download that nobody reads is not held in memory', async () => {
  const { who, matters } = await offered(1)
  await add(who, matters[0], '大.pdf', pdf(largest))
  const { files } = await json(who, `/api/matters/${matters[0]}`)
  const idle = memory(server.pid)
  const answers = await Promise.all(
    Array.from({ length: 24 }, () => get(who, `/api/matters/${matters[0]}/files/${files.at(-1).file}`)),
  )
  const held = memory(server.pid) - idle
  console.log(`  24 downloads of 20 MB begun and not read: ${held.toFixed(0)} MB more`)
  for (const it of answers) assert.equal(it.status, 200)
  assert.ok(held < 160, `${held} MB`)
  for (const it of answers) await it.body.cancel()
})

test('a removed file is gone from every file of the district, and who did it stays', async () => {
  const { who, matters } = await offered(1)
  await add(who, matters[0], '不该添加.pdf', pdf(3 * 1024 * 1024))
  const { files } = await json(who, `/api/matters/${matters[0]}`)
  const { file } = files.at(-1)
  const gone = await post(
    who,
    '/api/acts/remove-matter-file',
    JSON.stringify({ matter: matters[0], file }),
    'application/json',
  )
  assert.equal(gone.status, 200, await gone.clone().text())
  assert.equal((await get(who, `/api/matters/${matters[0]}/files/${file}`)).status, 404)
  const shown = (await json(who, `/api/matters/${matters[0]}`)).files.at(-1)
  assert.equal(shown.name, '')
  assert.ok(shown.removed && shown.removed_by)
})

test('50 files of 10 MB change nothing at the start, and ledger, backup and restored district verify', async () => {
  await server.end()
  server = await serve(server.folder)
  const without = memory(server.pid)
  const { who, matters } = await offered(4)
  for (let n = 0; n < 50; ++n) {
    const answer = await add(who, matters[n % 4], `附件${n}.pdf`, pdf(10 * 1024 * 1024))
    assert.equal(answer.status, 200, `${n}: ${await answer.clone().text()}`)
  }
  await server.end()
  server = await serve(server.folder)
  const held = memory(server.pid)
  console.log(`  memory at the start: ${without.toFixed(0)} MB, with 50 files of 10 MB more ${held.toFixed(0)} MB`)
  assert.ok(held - without < 25, `${held - without} MB`)
  await server.end()
  const { db, folder } = server
  assert.match(await run('verify', '--db', db), /核验通过/)
  const backup = join(folder, 'backup.jinze'),
    restored = join(folder, 'restored.db')
  await run('backup', '--db', db, '--to', backup)
  await run('restore', backup, '--to', restored, '--key-file', `${db}.key`)
  assert.match(await run('verify', '--db', restored, '--key-file', `${db}.key`), /核验通过/)
  server = await serve(folder)
})
