import { expect, test } from 'vitest'
import { continues, digest, includes, leafHash, toHex } from './proof'
import { sha256, sha256ByHand } from './sha256'

// The worked example of docs/ledger-format.md.
const bytes = (text: string) => new TextEncoder().encode(text)
const leaf = (text: string) => bytes(`{"at":"2026-03-05T01:00:00.000Z","by":1,"event":{"example":"${text}"}}`)
const hashes = [
  '1f00dc28daa79970cef38d167c9cf235d6039265d96ab9f29ecdf9d93bee45b4',
  'bb6cd0ecaa1ed31fee768fa0a07b2bf3356c68680e967189ff92e9a0298d104b',
  'a700bcdf5c583241ed76772d311aef739b2cc197e605ef89c614ed527e10e231',
]
const [one, two, three] = hashes.map(it => digest(it) as Uint8Array) as [Uint8Array, Uint8Array, Uint8Array]
const pair = digest('a0e1fa24772d60fc4b42e48740b666762e0878502dc6c7bb13bfed6ad31b5a69') as Uint8Array
const root = digest('f118303b04f81a49a50a3b0470f9a6109de3737e178cbe07f8b32e4b46a03319') as Uint8Array

test('both ways of hashing agree', async () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 1000]) {
    const it = new Uint8Array(length).map((_, i) => i * 7)
    expect(toHex(sha256ByHand(it))).toBe(toHex(await sha256(it)))
  }
  expect(toHex(sha256ByHand(bytes('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
test('a leaf is hashed as the format says', async () => expect(toHex(await leafHash(leaf('one')))).toBe(hashes[0]))
test('each leaf of the receipt stands at its place', async () => {
  expect(await includes(two, 1, 3, [one, three], root)).toBe(true)
  expect(await includes(three, 2, 3, [pair], root)).toBe(true)
})
test('a hash too many, too few or another place is refused', async () => {
  expect(await includes(two, 1, 3, [one, three, three], root)).toBe(false)
  expect(await includes(two, 1, 3, [one], root)).toBe(false)
  expect(await includes(two, 2, 3, [one, three], root)).toBe(false)
  expect(await includes(two, 3, 3, [one, three], root)).toBe(false)
})
test('the ledger of three continues that of one, and no other', async () => {
  expect(await continues(1, 3, one, root, [two, three])).toBe(true)
  expect(await continues(1, 3, two, root, [two, three])).toBe(false)
  expect(await continues(3, 3, root, root, [])).toBe(true)
})
test('what is no digest is none', () => {
  expect(digest('1f00')).toBeNull()
  expect(digest(7)).toBeNull()
})
