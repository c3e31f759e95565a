// docs/ledger-format.md suffices: a verifier from that page alone reads what the program writes, computes the same
// roots, proofs, texts and documents, and detects alterations as the program does.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { root, run } from '../../web/test/server.mjs'
import { framesOf, readBackup, signerOf } from './backup.mjs'
import { readKey, textOf, verify } from './ledger.mjs'
import { Tree, continues, growthHolds, includes, leafHash, receiptHolds, sha256 } from './tree.mjs'

const folder = mkdtempSync(join(tmpdir(), 'jinze-verifier-'))
after(() => rmSync(folder, { recursive: true }))
const at = name => join(folder, name)
const sql = (db, ...statements) => execFileSync('sqlite3', [db, statements.join(';')], { encoding: 'utf8' }).trim()
const cell = (db, what) => Buffer.from(sql(db, `SELECT hex((SELECT ${what}))`), 'hex')

// Three ledgers: a demonstration; one of the last release, restored, with an erased person; a new one with a log.
const demo = at('demo.db'), restored = at('restored.db'), begun = at('begun.db')
const keyOf = db => readKey(db + '.key')

const whole = { demo: null }  // read once: the largest
before(async () => {
  await run('demo', '--db', demo, '--seed', '7', '--until', '2025-03-01')
  copyFileSync(join(root, 'test/last-release/district.key'), restored + '.key')
  chmodSync(restored + '.key', 0o600)
  await run('restore', join(root, 'test/last-release/yunxi.backup'), '--to', restored, '--key-file', restored + '.key')
  await run('init', '--db', begun, '--start', '2026-01-01')
  for (let i = 0; i < 3; ++i) await run('account', 'reset', 'office', '--db', begun)
  whole.demo = verify(demo, keyOf(demo))
})

test('leaves, roots, rows, texts, documents and the log are as the program finds them', async () => {
  for (const db of [demo, restored, begun]) {
    const theirs = JSON.parse(await run('verify', '--db', db, '--json')), ours = db === demo ? whole.demo : verify(db, keyOf(db))
    assert.deepEqual(ours.faults, [])
    assert.equal(theirs.fits, true)
    for (const name of ['size', 'root', 'opened', 'erased', 'documents']) assert.equal(ours[name], theirs[name], `${db} ${name}`)
    if (db === demo) continue
    const unkeyed = verify(db, null)
    assert.deepEqual(unkeyed.faults, [])
    assert.equal(unkeyed.unopened, theirs.opened)
  }
  assert.ok(whole.demo.size > 8000)
  assert.equal(verify(begun, keyOf(begun)).links, 4)
})

test('a row of a leaf opens to the text that was entered, and an erased one names the leaf that ordered it', () => {
  const ours = verify(restored, keyOf(restored))
  const found = Number(sql(restored, "SELECT number FROM leaf WHERE instr(bytes, CAST('OrganisationFounded' AS BLOB)) ORDER BY number LIMIT 1"))
  const [id] = [...ours.commitments].find(([, it]) => it.leaf === found)
  const row = what => cell(restored, `${what} FROM ${what === 'wrapped' ? 'vault_key' : 'vault'} WHERE id = ${id}`)
  assert.match(JSON.parse(textOf(keyOf(restored), id, row('wrapped'), row('ciphertext')).text).text, /\p{Script=Han}/u)
  assert.equal(ours.erasedBy.size, 1)
  const [[gone, leaf]] = ours.erasedBy
  const ordered = JSON.parse(cell(restored, `bytes FROM leaf WHERE number = ${leaf}`))
  assert.ok(ordered.event.PersonErased.rows.includes(gone))
  assert.ok(ours.commitments.get(gone).leaf < leaf)
})

test('receipts and proofs of growth hold here, and ours hold there', async () => {
  const { tree, size } = whole.demo
  for (const [first, last] of [[0, 0], [5, 9], [size - 2, size - 1]]) {
    const receipt = JSON.parse(await run('receipt', `${first}`, '--to', `${last}`, '--db', demo))
    assert.ok(receiptHolds(receipt))
    assert.deepEqual(receipt.proofs, [...Array(last - first + 1)].map((_, i) => tree.inclusion(first + i).map(it => it.toString('hex'))))
    receipt.leaves[0] = Buffer.from('{}').toString('base64')
    assert.ok(!receiptHolds(receipt))
  }
  for (const [old, now] of [[1, size], [2, 3], [4096, size], [size - 1, size], [size, size]]) {
    const growth = JSON.parse(await run('prove', `${old}`, `${now}`, '--db', demo))
    assert.ok(growthHolds(growth))
    assert.deepEqual(growth.proof, tree.consistency(old, now).map(it => it.toString('hex')))
    const file = at('growth.json')
    writeFileSync(file, JSON.stringify({ ...growth, proof: tree.consistency(old, now).map(it => it.toString('hex')) }))
    await run('check-receipt', file)
    growth.after.root = growth.after.root.replace(/^./, it => it === '0' ? '1' : '0')
    assert.ok(!growthHolds(growth))
  }
})

test('from size 0 nothing is proved, here as there', async () => {
  const { tree, size } = whole.demo, nothing = { size: 0, root: sha256() }, all = { size, root: tree.root() }
  assert.ok(continues(nothing, nothing, []))
  assert.ok(!continues(nothing, { size: 0, root: all.root }, []))
  assert.ok(!continues({ size: 0, root: all.root }, { size: 0, root: all.root }, []))
  for (const proof of [[], [all.root], tree.inclusion(0)]) assert.ok(!continues(nothing, all, proof))
  assert.ok(!continues(all, nothing, []))
  await assert.rejects(run('prove', '0', `${size}`, '--db', demo))
  const file = at('from-nothing.json')
  const spelt = it => ({ size: it.size, root: it.root.toString('hex') })
  writeFileSync(file, JSON.stringify({ before: spelt(nothing), after: spelt(all), proof: [] }))
  await assert.rejects(run('check-receipt', file))
})

test('proofs of every size to 40 hold, and for nothing else', () => {
  const hashes = [...Array(40)].map((_, i) => leafHash(Buffer.from([i]))), whole = new Tree(hashes)
  for (let size = 1; size <= 40; ++size) {
    const tree = new Tree(hashes.slice(0, size))
    for (let i = 0; i < size; ++i) {
      assert.ok(includes(hashes[i], i, size, tree.inclusion(i), tree.root()))
      assert.ok(!includes(hashes[i], i, size, [...tree.inclusion(i), hashes[0]], tree.root()))
      assert.ok(size === 1 || !includes(hashes[i], i, size, tree.inclusion(i).slice(1), tree.root()))
    }
    const head = { size, root: tree.root() }, now = { size: 40, root: whole.root() }
    assert.ok(continues(head, now, whole.consistency(size, 40)))
    assert.ok(size === 40 || !continues({ size, root: hashes[1] }, now, whole.consistency(size, 40)))
    assert.ok(!continues(head, now, [hashes[0].subarray(1), ...whole.consistency(size, 40)]))
  }
})

test('a backup is signed by the key’s signer over every byte, and its pieces open', () => {
  const bytes = readFileSync(join(root, 'test/last-release/yunxi.backup')), backup = readBackup(bytes), key = keyOf(restored)
  assert.ok(backup.holds)
  assert.equal(backup.signer, signerOf(key))
  assert.equal(`${backup.leaves}:${backup.root}`, `124:${verify(restored, null).root}`)
  const frames = framesOf(backup, key)
  assert.equal(frames.length, Math.ceil(Number(backup.size) / 2 ** 20))
  for (const frame of frames) assert.equal(frame.readUInt32LE(0), 0xFD2FB528)
  for (const place of [3, 40, bytes.length >> 1, bytes.length - 1]) {
    const altered = Buffer.from(bytes)
    altered[place] ^= 1
    assert.throws(() => assert.ok(readBackup(altered).holds), `byte ${place}`)
  }
})

// Each change starts from the unaltered ledger. `also`: what the program must report, too.
async function altered(db, what, statements, expected, known = []) {
  const copy = at('altered.db')
  for (const tail of ['', '.key']) copyFileSync(db + tail, copy + tail)
  const triggers = sql(copy, "SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger'").split('\n')
  sql(copy, ...triggers, 'PRAGMA ignore_check_constraints = ON', ...statements)
  const { faults } = verify(copy, keyOf(copy), known)
  assert.ok(faults.some(it => expected.test(it)), `${what}: ${faults}`)
  const heads = known.flatMap(it => ['--head', `${it.size}:${it.root}`])
  await assert.rejects(run('verify', '--db', copy, ...heads), what)
  for (const tail of ['', '-wal', '-shm']) rmSync(copy + tail, { force: true })
}
// Changes one byte of a cell.
function flipped(db, table, column, where, place = 0) {
  const bytes = cell(db, `${column} FROM ${table} WHERE ${where}`)
  bytes[place < 0 ? bytes.length + place : place % bytes.length] ^= 1
  return [`UPDATE ${table} SET ${column} = X'${bytes.toString('hex')}' WHERE ${where}`]
}

test('whatever is altered in leaves, vault and documents is noticed, and named', async () => {
  const { size, root: head, erasedBy } = verify(restored, null), [gone] = erasedBy.keys()
  const row = sql(restored, `SELECT min(id) FROM vault WHERE id <> ${gone}`)
  const earlier = sql(restored, `SELECT max(number) FROM leaf WHERE root IS NOT NULL AND number < ${size - 1}`)
  const renamed = "UPDATE leaf SET bytes = CAST(replace(CAST(bytes AS TEXT), 'DistrictOpened', 'DistrictMerged') AS BLOB) WHERE number = 0"
  const hash = `hash = (SELECT min(hash) FROM document)`
  const cases = [
    ['a byte of a leaf', flipped(restored, 'leaf', 'bytes', 'number = 60', 40), /root does not fit/],
    ['a root', flipped(restored, 'leaf', 'root', `number = ${size - 1}`), /its root does not fit/],
    ['an event that nobody knows', [renamed], /leaf 0: cannot be read/],
    ['a leaf taken out', ['DELETE FROM leaf WHERE number = 60'], /leaf 60: missing/],
    ['the last root', [`UPDATE leaf SET root = NULL WHERE number = ${size - 1}`], /the last leaf has no root/],
    ['the end cut off', [`DELETE FROM leaf WHERE number > ${earlier}`], /cut off/, [{ size, root: head }]],
    ['the hash of a text', flipped(restored, 'vault', 'inner', `id = ${row}`), new RegExp(`row ${row}: not what leaf`)],
    ['a text', flipped(restored, 'vault', 'ciphertext', `id = ${row}`, -1), new RegExp(`row ${row}: not what leaf`)],
    ['a key', flipped(restored, 'vault_key', 'wrapped', `id = ${row}`, 30), new RegExp(`row ${row}: does not open`)],
    ['a row overwritten that nobody erased', [`UPDATE vault SET inner = zeroblob(32) WHERE id = ${row}`], new RegExp(`row ${row}: not what leaf`)],
    ['a row taken out', [`DELETE FROM vault WHERE id = ${row}`], new RegExp(`row ${row}: missing`)],
    ['a key without its row', ['INSERT INTO vault_key SELECT 99999, wrapped FROM vault_key LIMIT 1'], /row 99999: a key without its row/],
    ['a row of nobody', [`INSERT INTO vault SELECT 99999, inner, ciphertext FROM vault LIMIT 1`], /row 99999: no leaf speaks of it/],
    ['an erased row that is there again', flipped(restored, 'vault', 'ciphertext', `id = ${gone}`), new RegExp(`row ${gone}: erased by leaf`)],
    ['a document', flipped(restored, 'document', 'bytes', hash), /document [0-9a-f]{64}: altered/],
    ['a document taken out', [`DELETE FROM document WHERE ${hash}`], /document [0-9a-f]{64}: missing/],
  ]
  for (const [what, statements, expected, known] of cases) await altered(restored, what, statements, expected, known)
})

test('whatever is altered in the security log is noticed', async () => {
  const link = n => `kind = 'audit-link' AND key = '${String(n).padStart(12, '0')}'`
  const line = `kind = 'audit' AND key = (SELECT max(key) FROM drawer WHERE kind = 'audit')`
  const cases = [
    ['a row of the log', flipped(begun, 'drawer', 'bytes', line, 20), /log: row \d was altered/],
    ['a row of the log taken out', [`DELETE FROM drawer WHERE ${line}`], /log: row \d is missing/],
    ['a row put in', [`INSERT INTO drawer SELECT kind, key || 'x', bytes, until, account FROM drawer WHERE ${line}`], /is in no link/],
    ['a link', flipped(begun, 'drawer', 'bytes', link(2), 3), /log: link 2 was altered/],
    ['a link taken out', [`DELETE FROM drawer WHERE ${link(2)}`], /links before 3 are missing/],
    ['the first link', [`DELETE FROM drawer WHERE ${link(1)}`], /its beginning is gone/],
    ['the last link and its row', [`DELETE FROM drawer WHERE ${line} OR ${link(4)}`], /not that of its last link/],
    ['the mark of the head', flipped(begun, 'drawer', 'bytes', `kind = 'audit-head'`, -1), /not of this district/],
    ['the head taken out', [`DELETE FROM drawer WHERE kind = 'audit-head'`], /no head/],
  ]
  for (const [what, statements, expected] of cases) await altered(begun, what, statements, expected)
})

test('what the ledger noted of the log is compared with it', async () => {
  const { tree, size } = verify(begun, null)
  const noting = (count, head) => {
    const bytes = Buffer.from(`{"at":"${new Date().toISOString()}","by":0,"event":{"SecurityLogNoted":{"count":${count},"head":"${head}"}}}`)
    const now = new Tree([...tree.hashes, leafHash(bytes)]).root().toString('hex')
    return [`INSERT INTO leaf VALUES (${size}, X'${bytes.toString('hex')}', X'${now}')`]
  }
  const head = cell(begun, `substr(bytes, 45, 32) FROM drawer WHERE kind = 'audit-link' AND key = '000000000003'`).toString('hex')
  const copy = at('noted.db')
  for (const tail of ['', '.key']) copyFileSync(begun + tail, copy + tail)
  sql(copy, ...noting(3, head))
  assert.deepEqual(verify(copy, keyOf(copy)).faults, [])
  await run('verify', '--db', copy)
  await altered(begun, 'another head', noting(2, head), /not the one that the ledger noted \(2 rows\)/)
  await altered(begun, 'a longer log', noting(9, head), /not the one that the ledger noted \(9 rows\)/)
})

test('a key file with one digit changed, or of another district, is refused', () => {
  const text = readFileSync(demo + '.key', 'latin1'), wrong = at('wrong.key')
  for (const [from, to] of [[/key: ./, it => it.slice(0, -1) + (it.endsWith('a') ? 'b' : 'a')], [/demo/, 'dem0'], [/\n$/, '']]) {
    writeFileSync(wrong, text.replace(from, to))
    assert.throws(() => readKey(wrong))
  }
  assert.throws(() => verify(begun, keyOf(demo)), /another district/)
})
