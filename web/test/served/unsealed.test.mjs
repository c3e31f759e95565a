// What lies on the disk: after every feature was used with names planted for this test, none of them stands in clear in
// any file that the program wrote, its standard error included; the files are for their owner alone.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { everybody, freshKey } from '../attack/accounts.mjs'
import { jinze, run, start } from '../server.mjs'

const planted = [
  '独孤霹雳',
  '令狐霁雪',
  '澹台云翳',
  'Zyxwvut-Planted-9',
  '999999199001019993',
  'planted-secret-reason',
  '端木霂霏的支部',
]
let server, all, office, nobody, branch, spare
before(async () => {
  spare = readdirSync(tmpdir())
  server = await start()
  ;({ all, office, nobody } = await everybody(server, 2))
  branch = (await office.get('/api/tree')).nodes.find(it => it.kind === 'branch')
})
after(async () => {
  for (const account of [...(all ?? []), ...(nobody ? [nobody] : [])]) account.close()
  await server?.stop()
})

/** Every file below, with its bytes. */
const files = folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(it => it.isFile())
    .map(it => join(it.parentPath ?? it.path, it.name))
function found(paths) {
  const hits = []
  for (const path of paths) {
    const bytes = readFileSync(path)
    for (const word of planted)
      for (const encoding of ['utf8', 'utf16le'])
        if (bytes.includes(Buffer.from(word, encoding))) hits.push(`${word} in ${path} (${encoding})`)
    const gbk = Buffer.from('b6c0b9c2c5f9c0d7', 'hex') // 独孤霹雳
    if (bytes.includes(gbk)) hits.push(`the planted name in ${path} (GBK)`)
  }
  return hits
}

/** Uses everything that takes words; what is refused may leave nothing either. */
async function useEverything() {
  const day = (await office.get('/api/record-form')).day
  const { nodes } = await office.get('/api/tree')
  const host = nodes.find(it => it.kind === 'work_committee').id
  const taken = []
  const send = async (account, path, body, headers) => {
    const answer = await account.ask('POST', path, typeof body === 'string' ? body : JSON.stringify(body), headers)
    assert.ok(answer.status < 500, `${path}: ${answer.status} ${answer.body}`)
    if (answer.status === 200) taken.push(path)
    return answer
  }
  await send(office, '/api/records', {
    kind: 'meeting',
    title: planted[0],
    place: planted[1],
    day,
    host,
    notes: planted[2],
    conclusions: [{ text: planted[3] }],
  })
  await send(office, '/api/records/preview', { kind: 'meeting', title: planted[0], day, host })
  await send(office, '/api/acts/register', {
    name: planted[0],
    branch: branch.id,
    kind: 'full',
    joined: '2015-07-01',
    full_since: '2016-07-01',
    id_number: planted[4],
  })
  await send(office, '/api/acts/found', {
    name: planted[6],
    kind: 'branch',
    unit: branch.unit,
    leads: branch.leads ?? host,
  })
  await send(office, '/api/suggestions', { page: '/board', text: planted[5] })
  await send(office, '/api/views', { name: planted[2], path: `/records?text=${planted[0]}` })
  await send(office, '/api/calls', { host, day, title: planted[1], place: planted[2] })
  for (const account of all) {
    const obligations =
      (await account.get('/api/obligations?size=5'))?.rows ?? (await account.get('/api/mine'))?.rows ?? []
    for (const it of obligations.slice(0, 2))
      await send(account, '/api/acts/reason', { obligation: it.obligation, text: planted[5] })
    await send(account, '/api/acts/withdraw', { record: 'r1', reason: planted[5] })
  }
  const row = (name, number, kind) => `${name},${number},${kind},${branch.name},2015-07-01,正常,否,否\n`
  const csv =
    '姓名,公民身份号码,人员类别,所在党支部,加入党组织日期,党籍状态,是否为失联党员,是否为流动党员\n' +
    row(planted[0], planted[4], '正式党员') +
    row(planted[1], '999999', planted[2])
  const bring = async (kind, bytes, query = '') => {
    const key = freshKey()
    await send(office, `/api/imports/${kind}${query}`, bytes, {
      'content-type': 'application/octet-stream',
      'idempotency-key': key,
    })
    return key
  }
  await bring('people', csv) // thought through and never done
  const second = await bring('people', csv)
  await office.ask('GET', `/api/imports/${second}/rejected`)
  await send(office, `/api/imports/${second}/commit`, { skip_rejected: true })
  await bring('records', csv.replaceAll(',', '\t'), '?paste=yes')
  await bring('organisations', planted.join('\n'))
  await bring('posts', 'PK\x03\x04' + planted.join())
  await send(office, '/api/acts/rename', { org: branch.id, name: planted[6] + '二' })
  await send(office, '/api/policy-reports', JSON.stringify({ 'csp-report': { 'document-uri': planted[3] } }))
  for (const path of [
    `/api/search?q=${encodeURIComponent(planted[0])}`,
    `/api/records?text=${encodeURIComponent(planted[1])}`,
    `/api/people/${encodeURIComponent(planted[0])}`,
    `/api/${encodeURIComponent(planted[3])}`,
    '/api/tables/people.xlsx',
    '/api/tables/records.xlsx',
    `/api/organisations/${host}/duty-sheet`,
  ])
    await office.ask('GET', path)
  await nobody.ask('POST', '/api/sign-in', JSON.stringify({ name: planted[3], password: planted[5] }))
  return taken
}

test('no planted word lies in clear in any file, while the server runs and after it ended', async () => {
  const taken = await useEverything()
  for (const path of ['/api/records', '/api/acts/register', '/api/suggestions', '/api/views', '/api/imports/people'])
    assert.ok(taken.includes(path), `${path} was not taken, so nothing was shown: ${taken}`)
  const mine = () => files(server.folder)
  const others = () =>
    readdirSync(tmpdir())
      .filter(it => !spare.includes(it) && !server.folder.endsWith(it))
      .map(it => join(tmpdir(), it))
      .filter(it => {
        try {
          return statSync(it).isFile() && statSync(it).uid === process.getuid() && statSync(it).size < 64 << 20
        } catch {
          return false
        }
      })
  assert.deepEqual(found(mine()), [])
  assert.deepEqual(found(others()), [])
  assert.deepEqual(
    planted.filter(it => server.said().includes(it)),
    [],
  )
  // What is deleted but still open is on the disk as well.
  const open = readdirSync(`/proc/${server.pid}/fd`)
    .map(it => `/proc/${server.pid}/fd/${it}`)
    .filter(it => {
      try {
        return statSync(it).isFile()
      } catch {
        return false
      }
    })
  assert.deepEqual(found(open), [])
})

test('files are for their owner alone, whatever the umask', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinze-umask-'))
  const under = (umask, ...words) =>
    execFileSync('sh', ['-c', `umask ${umask}; exec "$0" "$@"`, jinze, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const at = name => join(folder, name),
    of = ['--db', server.db]
  under('000', 'init', '--db', at('a.db'), '--start', '2026-01-01')
  under('000', 'backup', ...of, '--to', at('b.backup'))
  under('000', 'restore', at('b.backup'), '--to', at('c.db'), '--key-file', server.db + '.key')
  under('000', 'export', ...of, '--to', at('report.sqlite'))
  for (const kind of ['organisations', 'people', 'posts', 'records'])
    under('000', 'export-sheet', kind, ...of, '--to', at(`${kind}.xlsx`))
  under('000', 'board', ...of, '--node', 'o1')
  const open = () =>
    files(folder)
      .filter(it => (statSync(it).mode & 0o077) !== 0)
      .map(it => `${it.slice(folder.length + 1)} ${(statSync(it).mode & 0o777).toString(8)}`)
  assert.deepEqual(open(), [])
  rmSync(folder, { recursive: true })
})

test('the running server leaves no core', () => {
  const limits = readFileSync(`/proc/${server.pid}/limits`, 'utf8')
  assert.match(limits, /Max core file size\s+0\s+0/)
})

test('without a certificate the server listens on loopback and nowhere else', async () => {
  for (const listen of [
    '0.0.0.0:0',
    '[::]:0',
    '10.0.0.1:0',
    '1.2.3.4:0',
    'localhost.example:0',
    '127.0.0.1.example:0',
    '0:0',
    '2130706433:0',
    '[::ffff:0.0.0.0]:0',
    '*:0',
    ':0',
  ])
    assert.notEqual(
      spawnSync(jinze, ['serve', '--db', server.db, '--listen', listen], { timeout: 4000 }).status ?? 0,
      0,
      listen,
    )
  const sockets = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .filter(
      it =>
        it.includes(`:${Number(new URL(server.url).port).toString(16).toUpperCase().padStart(4, '0')} `) &&
        / 0A /.test(it),
    )
  assert.ok(sockets.length > 0 && sockets.every(it => it.includes('0100007F:')), sockets.join('\n'))
})

test('a copy of the demonstration verifies after all this', async () => {
  assert.equal(await server.end(), 0, server.said())
  assert.deepEqual(found(files(server.folder)), [])
  assert.match(await run('verify', '--db', server.db), /核验通过/)
})
