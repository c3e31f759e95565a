// Reads a backup by docs/ledger-format.md ("A backup"): its fields, its signature and, with the key, its pieces.
import { createDecipheriv, createPrivateKey, createPublicKey, verify } from 'node:crypto'
import { sha256 } from './tree.mjs'

const label = text => Buffer.from(text + '\0')
const der = { public: Buffer.from('302a300506032b6570032100', 'hex'), seed: Buffer.from('302e020100300506032b657004220420', 'hex') } // RFC 8410
const named = ['district', 'made', 'leaves', 'root', 'size', 'signer', 'key']

export function readBackup(bytes) {
  const end = bytes.indexOf('\n\n') + 2, header = bytes.subarray(0, end)
  const [first, ...lines] = header.toString().trimEnd().split('\n')
  if (first !== 'jinze backup 1' || lines.map(it => it.split(': ')[0]).join() !== named.join()) throw new Error('not a backup')
  const said = Object.fromEntries(lines.map(it => it.split(': ')))
  const pieces = []
  let mark = sha256(label('jinze/backup-header/v1'), header), at = end
  const mark0 = mark
  while (at < bytes.length - 64) {
    const length = bytes.readUInt32BE(at), piece = bytes.subarray(at + 4, at + 4 + length)
    mark = sha256(mark, bytes.subarray(at, at + 4), piece)
    pieces.push(piece)
    at += 4 + length
  }
  const signer = createPublicKey({ key: Buffer.concat([der.public, Buffer.from(said.signer, 'hex')]), format: 'der', type: 'spki' })
  const holds = at === bytes.length - 64 && verify(null, Buffer.concat([label('jinze/backup-signature/v1'), mark]), signer, bytes.subarray(-64))
  return { ...said, holds, mark0, pieces }
}

// Checks the signer by the key and decrypts each piece: a zstd frame of at most 1 MiB of the ledger's file.
export function signerOf(key) {
  const signing = createPrivateKey({ key: Buffer.concat([der.seed, key.of('jinze/signing/v1')]), format: 'der', type: 'pkcs8' })
  return createPublicKey(signing).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')
}

const number = (n, size) => {
  const bytes = Buffer.alloc(size)
  bytes.writeBigUInt64BE(BigInt(n), size - 8)
  return bytes
}
function opened(key, nonce, sealed, bound) {
  const open = createDecipheriv('aes-256-gcm', key, nonce).setAAD(bound).setAuthTag(sealed.subarray(-16))
  return Buffer.concat([open.update(sealed.subarray(0, -16)), open.final()])
}
export function framesOf(backup, key) {
  const wrapped = Buffer.from(backup.key, 'hex')
  const piece = opened(key.of('jinze/backup/v1'), wrapped.subarray(0, 12), wrapped.subarray(12), label('jinze/backup-key/v1'))
  return backup.pieces.map((it, i) => opened(piece, number(i, 12), it, Buffer.concat([label('jinze/piece/v1'), backup.mark0, number(i, 8)])))
}
