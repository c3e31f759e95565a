// Finding by characters or by pinyin initials: "zfcx" finds 区住房和城乡建设局 because the server sent its initials.

import { keyOfName } from './names'

/** `full`: what `name` stands short for. */
interface Findable {
  name: string
  initials?: string
  short?: string
  shortInitials?: string
  full?: string
}

/** 区住建局 is looked for as 住建局, zjj: the first character says only that it is the district's. */
const brief = (short: string) => short.replace(/^[区县市](?=..)/, '')

/** 0 where it does not fit; the higher the better: whole, beginning, inside, in order with gaps. */
export function fits(it: Findable, typed: string): number {
  const wanted = keyOfName(typed)
  if (wanted === '') return 1
  const name = keyOfName(it.name)
  const initials = (it.initials ?? '').toLowerCase()
  const short = keyOfName(brief(it.short ?? ''))
  const letters = short ? (it.shortInitials ?? '').slice(short === keyOfName(it.short ?? '') ? 0 : 1) : ''
  if (name === wanted || short === wanted || letters === wanted) return 6
  if (name.startsWith(wanted)) return 5
  if (initials.startsWith(wanted)) return 4
  if (name.includes(wanted) || keyOfName(it.full ?? '').includes(wanted)) return 3
  if (initials.includes(wanted) || letters.includes(wanted) || (it.shortInitials ?? '').includes(wanted)) return 2
  // 住建局 finds 住房和城乡建设局
  let at = 0
  for (const c of name) if (c === wanted[at]) at++
  return wanted.length > 1 && at === wanted.length ? 1 : 0
}

export function best<T extends Findable>(all: readonly T[], typed: string, most = 50): T[] {
  if (typed.trim() === '') return all.slice(0, most)
  return all
    .map((it, i) => ({ it, i, fit: fits(it, typed) }))
    .filter(one => one.fit > 0)
    .sort((a, b) => b.fit - a.fit || a.i - b.i)
    .slice(0, most)
    .map(one => one.it)
}
