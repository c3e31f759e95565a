// A second verifier, from docs/ledger-format.md alone: reads a ledger with the sqlite3 shell and reports mismatches.
import { createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Tree, leafHash, sha256 } from './tree.mjs'

const label = text => Buffer.from(text + '\0')
const number = (n, size = 8) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(n))
  return bytes.subarray(8 - size)
}
const zero = bytes => bytes.every(it => it === 0)
const hex = text => Buffer.from(text, 'hex')
const is32 = text => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)

const hmac = (key, bytes) => createHmac('sha256', key).update(bytes).digest()

// Rows of a statement, each cell as bytes; null for NULL.
function rows(db, columns, from) {
  const sql = `SELECT ${columns.map(it => `CASE WHEN ${it} IS NULL THEN '-' ELSE hex(${it}) END`).join(", ")} FROM ${from}`
  const out = execFileSync('sqlite3', ['-readonly', '-separator', '|', db, sql], { encoding: 'latin1', maxBuffer: 2 ** 30 })
  return out.split('\n').slice(0, -1).map(line => line.split('|').map(cell => cell === '-' ? null : hex(cell)))
}
const asNumber = cell => Number(cell.toString())

export function readKey(file) {
  const text = readFileSync(file)
  const lines = /^jinze key file 1\ndistrict: ([a-z0-9-]{1,40})\nkey: ([0-9a-f]{64})\ncheck: ([0-9a-f]{16})\n$/.exec(text.toString('latin1'))
  if (!lines || text.length > 256) throw new Error('not a key file')
  const [, district, key, check] = lines
  const digest = sha256(label('jinze/key/v1'), district, Buffer.from([0]), hex(key))
  if (digest.toString('hex', 0, 8) !== check) throw new Error('the check of the key file does not fit')
  const made = new Map()
  const of = info => made.get(info) ?? made.set(info, Buffer.from(hkdfSync('sha256', hex(key), Buffer.alloc(0), info, 32))).get(info)
  return { district, of }
}

function opened(key, sealed, bound) { // nonce || sealed || tag
  const open = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(bound).setAuthTag(sealed.subarray(-16))
  return Buffer.concat([open.update(sealed.subarray(12, -16)), open.final()])
}

function opens(key, sealed, bound) {
  try { return opened(key, sealed, bound) && true } catch { return false }
}

// The names of events, as the page lists them.
const page = readFileSync(new URL('../../docs/ledger-format.md', import.meta.url), 'utf8')
const known = new Set(/^All events today.*\n([\s\S]*?)\.\n\n/m.exec(page)[1].split(/,\s+/))

// References of a leaf to things outside the leaves.
function referred(leaf, number, told) {
  const [[name, event]] = Object.entries(leaf.event)
  if (!known.has(name)) throw new Error('a newer version wrote this')
  const look = it => {
    if (it === null || typeof it !== 'object') return
    if (Object.keys(it).sort().join() === 'commitment,row' && is32(it.commitment)) told.sealed(it.row, hex(it.commitment), number)
    for (const value of Object.values(it)) look(value)
  }
  look(event)
  if (name === 'PersonErased' || name === 'MatterFileRemoved') told.erased(event, number)
  if (name === 'CatalogueAdopted') event.files.forEach(it => told.document(it, number))
  if (name === 'DutyAdopted' || name === 'SchemeAdopted') told.document(event.file, number)
  if (name === 'SecurityLogNoted') told.noted.push({ at: Date.parse(leaf.at), count: event.count, head: hex(event.head) })
}

export function verify(db, key, heads = [], now = Date.now()) {
  const faults = [], sum = { opened: 0, unopened: 0, erased: 0, documents: 0, links: 0 }
  const fault = text => faults.push(text)
  const commitments = new Map(), erased = new Map(), documents = new Set(), persons = new Set()
  const told = {
    noted: [],
    sealed(id, commitment, leaf) {
      if (commitments.has(id)) fault(`row ${id}: committed to twice`)
      commitments.set(id, { commitment, leaf })
    },
    erased(event, leaf) {
      if (event.person) persons.add(event.person)
      for (const id of event.rows) {
        if (!commitments.has(id)) fault(`row ${id}: erased before it was there`)
        erased.set(id, leaf)
      }
    },
    document(hash) { documents.add(hash) },
  }

  const settings = Object.fromEntries(rows(db, ['name', 'value'], 'setting').map(it => it.map(String)))
  if (key && settings.district && settings.district !== key.district) throw new Error('the key of another district')
  const mark = settings.key_check?.split(' ')[1]
  if (key && mark && mark !== hmac(key.of('jinze/key-check/v1'), key.district).toString('hex')) throw new Error('another key')

  const hashes = [], roots = []
  for (const [at, bytes, root] of rows(db, ['number', 'bytes', 'root'], 'leaf ORDER BY number')) {
    if (asNumber(at) !== hashes.length) fault(`leaf ${hashes.length}: missing`)
    if (root) roots.push([hashes.length, root])
    hashes.push(leafHash(bytes))
    try {
      referred(JSON.parse(bytes), asNumber(at), told)
    } catch {
      fault(`leaf ${asNumber(at)}: cannot be read`)
    }
  }
  const tree = new Tree(hashes)
  for (const [at, root] of roots) if (!tree.root(0, at + 1).equals(root)) fault(`leaf ${at}: its root does not fit`)
  if (hashes.length && roots.at(-1)?.[0] !== hashes.length - 1) fault('the last leaf has no root')
  for (const head of heads) {
    if (head.size > hashes.length) fault(`cut off: ${hashes.length} leaves, once ${head.size}`)
    else if (!tree.root(0, head.size).equals(hex(head.root))) fault(`not the ledger of ${head.size} leaves that was known`)
  }

  checkVault(db, key, { commitments, erased, fault, sum })
  for (const [hash, bytes] of rows(db, ['hash', 'bytes'], 'document')) {
    if (!sha256(bytes).equals(hash)) fault(`document ${hash.toString('hex')}: altered`)
    documents.delete(hash.toString('hex'))
    ++sum.documents
  }
  for (const hash of documents) fault(`document ${hash}: missing`)
  checkLog(db, key, { told, persons, fault, sum, now })
  return { size: hashes.length, root: tree.root().toString('hex'), tree, commitments, erasedBy: erased, faults, ...sum }
}

// The text of a row, with the key; throws if any part does not decrypt.
export function textOf(key, id, wrapped, ciphertext) {
  const both = opened(key.of('jinze/wrap/v1'), wrapped, Buffer.concat([label('jinze/wrapped/v1'), number(id)]))
  const text = opened(both.subarray(0, 32), ciphertext, Buffer.concat([label('jinze/row/v1'), number(id)]))
  return { text, inner: sha256(label('jinze/inner/v1'), both.subarray(32), sha256(text)) }
}

function checkVault(db, key, { commitments, erased, fault, sum }) {
  const keys = new Map(rows(db, ['id', 'wrapped'], 'vault_key').map(([id, wrapped]) => [asNumber(id), wrapped]))
  const missing = new Set(commitments.keys())
  for (const [cell, inner, ciphertext] of rows(db, ['id', 'inner', 'ciphertext'], 'vault')) {
    const id = asNumber(cell), wrapped = keys.get(id), said = commitments.get(id)
    keys.delete(id)
    missing.delete(id)
    if (!said) { fault(`row ${id}: no leaf speaks of it`); continue }
    if (!wrapped) { fault(`row ${id}: without its key`); continue }
    if (erased.has(id)) {
      if (zero(inner) && zero(ciphertext) && zero(wrapped)) ++sum.erased
      else fault(`row ${id}: erased by leaf ${erased.get(id)}, and there`)
      continue
    }
    if (!sha256(label('jinze/seal/v1'), number(id), inner, sha256(ciphertext)).equals(said.commitment)) {
      fault(`row ${id}: not what leaf ${said.leaf} committed to`)
    } else if (!key) {
      ++sum.unopened
    } else {
      try {
        if (textOf(key, id, wrapped, ciphertext).inner.equals(inner)) ++sum.opened
        else fault(`row ${id}: another text`)
      } catch {
        fault(`row ${id}: does not open`)
      }
    }
  }
  for (const id of missing) fault(`row ${id}: missing`)
  for (const id of keys.keys()) fault(`row ${id}: a key without its row`)
}

const day = 86_400_000

function checkLog(db, key, { told, persons, fault, sum, now }) {
  if (rows(db, ['name'], `sqlite_master WHERE name = 'drawer'`).length === 0) return
  const of = kind => rows(db, ['key', 'bytes'], `drawer WHERE kind = '${kind}' ORDER BY key`)
  const lines = new Map(of('audit').map(([name, bytes]) => [name.toString(), bytes])), links = of('audit-link'), head = of('audit-head')[0]
  if (!links.length && !head) return // of the time before the chain
  const linked = new Map()
  const old = it => it.at + 366 * day <= now
  const from = links.length ? asNumber(links[0][0]) : 1
  if (from !== 1 && !told.noted.some(it => old(it) && it.count + 1 >= from)) fault('log: its beginning is gone')
  let last = from === 1 ? Buffer.alloc(32) : null, expected = from
  for (const [name, bytes] of links) {
    const n = asNumber(name), at = Number(bytes.readBigUInt64BE(0)), account = bytes.readUInt32BE(8)
    const row = bytes.subarray(12, 44), own = bytes.subarray(44, 76), line = bytes.subarray(76)
    if (n !== expected) fault(`log: links before ${n} are missing`)
    else if (last && !sha256(label('jinze/log-link/v1'), last, number(n), bytes.subarray(0, 12), row).equals(own)) fault(`log: link ${n} was altered`)
    const sealed = lines.get(line.toString())
    lines.delete(line.toString())
    if (sealed && !sha256(label('jinze/log-row/v1'), line, number(0, 1), sealed).equals(row)) fault(`log: row ${n} was altered`)
    if (!sealed && at + 366 * day > now && !persons.has(account)) fault(`log: row ${n} is missing`)
    if (sealed && key && !opens(key.of('jinze/drawer/v1'), sealed, Buffer.concat([label('audit'), line]))) fault(`log: row ${n} does not open`)
    linked.set(n, last = own)
    expected = n + 1
    ++sum.links
  }
  for (const name of lines.keys()) fault(`log: row ${name} is in no link`)
  if (!head || head[1].length !== 72) { fault('log: no head'); return }
  const said = head[1].subarray(0, 40)
  const count = Number(said.readBigUInt64BE(0))
  if (count !== expected - 1 || !(last ?? Buffer.alloc(32)).equals(said.subarray(8))) fault('log: the head is not that of its last link')
  if (key && !hmac(key.of('jinze/log/v1'), said).equals(head[1].subarray(40))) fault('log: the head is not of this district')
  for (const it of told.noted)
    if (it.count > 0 && !old(it) && !linked.get(it.count)?.equals(it.head)) fault(`log: not the one that the ledger noted (${it.count} rows)`)
}
