// Hashes, trees and proofs of docs/ledger-format.md ("Leaves and the tree"), from that page alone.
import { createHash } from 'node:crypto'

export const sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
export const leafHash = bytes => sha256(Buffer.from([0]), bytes)
const node = (left, right) => sha256(Buffer.from([1]), left, right)

const split = n => { // the largest power of two less than n
  let k = 1
  while (2 * k < n) k *= 2
  return k
}

// The tree over these leaf hashes; caches roots of complete subtrees, so that every size is cheap.
export class Tree {
  constructor(hashes) {
    this.hashes = hashes
    this.known = new Map()
  }
  root(from = 0, to = this.hashes.length) {
    if (to - from === 0) return sha256()
    if (to - from === 1) return this.hashes[from]
    const key = from * 2 ** 26 + to
    let it = this.known.get(key)
    if (!it) {
      const k = split(to - from)
      it = node(this.root(from, from + k), this.root(from + k, to))
      this.known.set(key, it)
    }
    return it
  }
  inclusion(index, from = 0, to = this.hashes.length) { // RFC 6962, 2.1.1
    if (to - from === 1) return []
    const k = split(to - from)
    return index < k ? [...this.inclusion(index, from, from + k), this.root(from + k, to)]
      : [...this.inclusion(index - k, from + k, to), this.root(from, from + k)]
  }
  consistency(before, after) { // RFC 6962, 2.1.2
    const part = (m, from, to, whole) => {
      if (m === to - from) return whole ? [] : [this.root(from, to)]
      const k = split(to - from)
      return m <= k ? [...part(m, from, from + k, whole), this.root(from + k, to)]
        : [...part(m - k, from + k, to, false), this.root(from, from + k)]
    }
    return part(before, 0, after, true)
  }
}

const odd = n => n % 2 === 1
const half = n => Math.floor(n / 2)
const whole = hashes => hashes.every(it => it.length === 32)

// RFC 9162, 2.1.3.2
export function includes(hash, index, size, proof, root) {
  if (index >= size || !whole([hash, root, ...proof])) return false
  let fn = index, sn = size - 1, r = hash
  for (const p of proof) {
    if (sn === 0) return false
    if (odd(fn) || fn === sn) {
      r = node(p, r)
      while (!odd(fn) && fn !== 0) { fn = half(fn); sn = half(sn) }
    } else {
      r = node(r, p)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && r.equals(root)
}

// RFC 9162, 2.1.4.2, and the page's rules on equal sizes and size 0.
export function continues(before, after, proof) {
  if (!whole([before.root, after.root, ...proof]) || before.size > after.size) return false
  if (before.size === after.size)
    return proof.length === 0 && before.root.equals(after.root) && (before.size > 0 || before.root.equals(sha256()))
  if (before.size === 0 || proof.length === 0) return false
  const path = Number.isInteger(Math.log2(before.size)) ? [before.root, ...proof] : proof
  let fn = before.size - 1, sn = after.size - 1
  while (odd(fn)) { fn = half(fn); sn = half(sn) }
  let fr = path[0], sr = path[0]
  for (const c of path.slice(1)) {
    if (sn === 0) return false
    if (odd(fn) || fn === sn) {
      fr = node(c, fr)
      sr = node(c, sr)
      while (!odd(fn) && fn !== 0) { fn = half(fn); sn = half(sn) }
    } else {
      sr = node(sr, c)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && fr.equals(before.root) && sr.equals(after.root)
}

const hex = text => Buffer.from(text, 'hex')

// A receipt as `jinze receipt` writes it.
export function receiptHolds(receipt) {
  const { first, last, head } = receipt, count = last - first + 1
  if (last >= head.size || receipt.leaves.length !== count || receipt.proofs.length !== count) return false
  return receipt.leaves.every((leaf, i) =>
    includes(leafHash(Buffer.from(leaf, 'base64')), first + i, head.size, receipt.proofs[i].map(hex), hex(head.root)))
}
// A proof of growth as `jinze prove` writes it.
export const growthHolds = ({ before, after, proof }) =>
  continues({ size: before.size, root: hex(before.root) }, { size: after.size, root: hex(after.root) }, proof.map(hex))
