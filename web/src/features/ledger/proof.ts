// Proofs of docs/ledger-format.md, checked here and not by the server: RFC 6962 trees by the steps of RFC 9162.
import { sha256 } from './sha256'

export const toHex = (bytes: Uint8Array) => Array.from(bytes, it => it.toString(16).padStart(2, '0')).join('')
/** 32 bytes, or null where the text is none. */
export function digest(hex: unknown): Uint8Array | null {
  if (typeof hex !== 'string' || !/^[0-9a-f]{64}$/i.test(hex)) return null
  return Uint8Array.from(hex.match(/../g) as string[], it => Number.parseInt(it, 16))
}
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), it => it.charCodeAt(0))
}

const joined = (...parts: Uint8Array[]) => {
  const all = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0))
  let at = 0
  for (const it of parts) {
    all.set(it, at)
    at += it.length
  }
  return all
}
export const leafHash = (bytes: Uint8Array) => sha256(joined(Uint8Array.of(0), bytes))
const node = (left: Uint8Array, right: Uint8Array) => sha256(joined(Uint8Array.of(1), left, right))
const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((it, i) => it === b[i])
const half = (n: number) => Math.floor(n / 2)
const odd = (n: number) => n % 2 === 1

/** Whether the leaf stands at its place under the root. */
export async function includes(
  hash: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): Promise<boolean> {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  let at = index,
    last = size - 1,
    sum = hash
  for (const it of proof) {
    if (last === 0) return false
    if (odd(at) || at === last) {
      sum = await node(it, sum)
      while (!odd(at) && at !== 0) {
        at = half(at)
        last = half(last)
      }
    } else sum = await node(sum, it)
    at = half(at)
    last = half(last)
  }
  return last === 0 && same(sum, root)
}

/** Whether the ledger of the first size is the beginning of the second. */
export async function continues(
  first: number,
  second: number,
  rootThen: Uint8Array,
  rootNow: Uint8Array,
  proof: readonly Uint8Array[],
): Promise<boolean> {
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second) || first < 1 || first > second) return false
  if (first === second) return proof.length === 0 && same(rootThen, rootNow)
  const power = Number.isInteger(Math.log2(first))
  const [seed, ...rest] = power ? [rootThen, ...proof] : proof
  if (!seed) return false
  let at = first - 1,
    last = second - 1
  while (odd(at)) {
    at = half(at)
    last = half(last)
  }
  let then = seed,
    now = seed
  for (const it of rest) {
    if (last === 0) return false
    if (odd(at) || at === last) {
      then = await node(it, then)
      now = await node(it, now)
      while (!odd(at) && at !== 0) {
        at = half(at)
        last = half(last)
      }
    } else now = await node(now, it)
    at = half(at)
    last = half(last)
  }
  return last === 0 && same(then, rootThen) && same(now, rootNow)
}

/** a417 5be0 92cd 6f38: what is posted on the notice board. */
export const fingerprint = (hex: string) => (hex.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ')
