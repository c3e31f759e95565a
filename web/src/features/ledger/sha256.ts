// SHA-256 of bytes: the browser's own where it has it, which is only over HTTPS and on this machine; written out where an
// office serves pages over plain HTTP.
const k = new Uint32Array(64)
const start = new Uint32Array(8)
{
  // The fractional parts of roots of the first primes, as FIPS 180-4 defines the constants.
  let n = 2
  for (let found = 0; found < 64; n++) {
    let prime = true
    for (let d = 2; d * d <= n; d++)
      if (n % d === 0) {
        prime = false
        break
      }
    if (!prime) continue
    const part = (power: number) => {
      const root = n ** power
      return ((root - Math.floor(root)) * 4294967296) >>> 0
    }
    if (found < 8) start[found] = part(1 / 2)
    k[found++] = part(1 / 3)
  }
}
const turn = (x: number, by: number) => (x >>> by) | (x << (32 - by))

export function sha256ByHand(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0)
  const h = start.slice()
  const w = new Uint32Array(64)
  const at = (list: Uint32Array, i: number) => list[i] as number
  for (let from = 0; from < padded.length; from += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(from + i * 4)
    for (let i = 16; i < 64; i++) {
      const x = at(w, i - 15),
        y = at(w, i - 2)
      w[i] =
        (at(w, i - 16) +
          (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) +
          at(w, i - 7) +
          (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))) |
        0
    }
    const s = h.slice()
    for (let i = 0; i < 64; i++) {
      const a = at(s, 0),
        e = at(s, 4)
      const one =
        (at(s, 7) +
          (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
          ((e & at(s, 5)) ^ (~e & at(s, 6))) +
          at(k, i) +
          at(w, i)) |
        0
      const two =
        ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & at(s, 1)) ^ (a & at(s, 2)) ^ (at(s, 1) & at(s, 2)))) | 0
      s.copyWithin(1, 0, 7)
      s[4] = (at(s, 4) + one) | 0
      s[0] = (one + two) | 0
    }
    for (let i = 0; i < 8; i++) h[i] = (at(h, i) + at(s, i)) | 0
  }
  const out = new Uint8Array(32)
  h.forEach((word, i) => new DataView(out.buffer).setUint32(i * 4, word))
  return out
}

export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  const subtle = globalThis.crypto?.subtle
  return subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes.slice())) : sha256ByHand(bytes)
}
