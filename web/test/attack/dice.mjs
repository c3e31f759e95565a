// Chance from a seed: the same seed draws the same, on every machine (mulberry32, by Tommy Ettinger, public domain).
export function dice(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let word = state
    word = Math.imul(word ^ (word >>> 15), word | 1)
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61)
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296
  }
  const below = count => Math.floor(next() * count)
  const shuffled = list => {
    const all = [...list]
    for (let i = all.length - 1; i > 0; i--) {
      const other = below(i + 1)
      ;[all[i], all[other]] = [all[other], all[i]]
    }
    return all
  }
  return { below, one: list => list[below(list.length)], shuffled }
}
