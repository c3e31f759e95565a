// A pasted list of who came, and of who was on leave: read in the ways offices write it, and shown before anybody is marked.
import type { Mark } from './attendance'
import { keyOfName } from '@/base/names'

export interface Doubtful {
  name: string
  ids: string[]
  as: Mark
}
interface PastedAttendance {
  /** By id: what the list says of whom it names. */
  marks: Record<string, Mark>
  /** On no roster, or not to be understood: as it was typed. */
  unread: string[]
  /** Names that several on the roster bear, and it is not yet said who is meant. */
  twice: string[]
  /** What the list says of such a name, once for each time it stands there: somebody chooses who is meant. */
  doubtful: Doubtful[]
  /** The list says who came, so that whoever is not on it did not. */
  saysWhoCame: boolean
}

const excused =
  /^(请假|病假|事假|公假|休假|年假|年休假|产假|陪产假|婚假|丧假|探亲假|出差|公出|因公|外出|因公出差|因公外出|因病|因事|学习|培训|借调)/
const absent = /^(缺席|缺勤|旷会|未到|未到会|未参加|无故)/
const present = /^(出席|到会|参会|参加|已到|到|在|√|✓|✔)$/
/** What stands behind a name and says nothing of attendance. */
const aside =
  /^(男|女|党员|正式|正式党员|预备|预备党员|书记|副书记|支部书记|.{0,4}委员|主持|主持人|记录|记录人|.{1,3}族)$/
const numbered = /^\s*(?:[（(]?\d{1,3}[）).、．:：]\s*|\d{1,3}\s+|[①-⑳]\s*)/u
const counts = /^(应到|实到|出席|到会|请假|缺席|列席|共计?|合计)?(人数)?[:：]?\s*\d+\s*(人|名)$/u

function presenceIn(word: string): Mark | undefined {
  const plain = word.replace(/\s/g, '')
  if (excused.test(plain)) return { presence: 'excused', ...(plain === '请假' ? {} : { reason: plain }) }
  if (absent.test(plain)) return { presence: 'absent' }
  return present.test(plain) ? { presence: 'present' } : undefined
}

export function readAttendance(pasted: string, roster: readonly { id: string; name: string }[]): PastedAttendance {
  const byKey = new Map<string, string[]>()
  for (const it of roster) byKey.set(keyOfName(it.name), [...(byKey.get(keyOfName(it.name)) ?? []), it.id])
  let read: PastedAttendance = { marks: {}, unread: [], twice: [], doubtful: [], saysWhoCame: false }
  const unread = (typed: string) => {
    if (!read.unread.includes(typed)) read.unread.push(typed)
  }

  function mark(name: string, as: Mark, typed: string): boolean {
    const who = byKey.get(keyOfName(name))
    if (!who || keyOfName(name) === '') return false
    if (who.length > 1) {
      read.doubtful.push({ name, ids: who, as })
      if (!read.twice.includes(name)) read.twice.push(name)
    } else if (read.marks[who[0]!] && read.marks[who[0]!]!.presence !== as.presence) {
      delete read.marks[who[0]!]
      unread(typed)
    } else read.marks[who[0]!] = as
    return true
  }
  /** Words parted by blanks: names, and at the end what is said of the one name before it. */
  function entry(typed: string, heading: Mark | undefined): void {
    const plain = typed.replace(numbered, '').trim()
    if (!plain || counts.test(plain) || /^\d+$/.test(plain)) return
    const brackets = [...plain.matchAll(/[（([【〔]([^）)\]】〕]*)[）)\]】〕]/gu)]
      .map(it => it[1]!.trim())
      .filter(Boolean)
    const words = plain
      .replace(/[（([【〔][^）)\]】〕]*[）)\]】〕]/gu, ' ')
      .split(/[\s:：－—-]+/u)
      .filter(Boolean)
    const names: string[] = []
    const said: string[] = []
    for (let at = 0; at < words.length;) {
      // 吕 雅 is one name, 张伟 王芳 are two: the longest run of words that is a name on the roster.
      let end = Math.min(words.length, at + 6)
      while (end > at && !byKey.has(keyOfName(words.slice(at, end).join('')))) end--
      if (end > at) {
        names.push(words.slice(at, end).join(''))
        at = end
        continue
      }
      // 张伟请假: a name with what is said of it right behind.
      const word = words[at++]!
      const cut = [...word].findIndex(
        (_, i) => i > 0 && byKey.has(keyOfName(word.slice(0, i))) && presenceIn(word.slice(i)),
      )
      if (cut > 0) names.push(word.slice(0, cut))
      said.push(cut > 0 ? word.slice(cut) : word)
    }
    const told = [...said, ...brackets].filter(it => !aside.test(it))
    const as = told.map(presenceIn)
    const different = new Set(as.map(it => it?.presence))
    if (names.length === 0 || as.includes(undefined) || different.size > 1 || (told.length > 0 && names.length > 1)) {
      unread(typed.trim())
      return
    }
    const reason =
      as
        .map(it => it?.reason)
        .filter(Boolean)
        .join(' ') || heading?.reason
    const presence = as[0]?.presence ?? heading?.presence ?? 'present'
    for (const name of names)
      mark(name, { presence, ...(reason && presence !== 'present' ? { reason } : {}) }, typed.trim())
    read.saysWhoCame ||= presence === 'present'
  }

  let standing: Mark | undefined
  for (const line of pasted
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .split(/\r\n?|\n/)) {
    if (!line.trim()) continue
    // 请假2人：张三、李四; 请假：; 缺席（1人）：
    const headed =
      /^\s*([\u4e00-\u9fff]{2,6}?)\s*(?:人员|名单|同志)?\s*[（(]?\s*\d*\s*[人名]?\s*[）)]?\s*[:：]\s*(.*)$/u.exec(line)
    const heading = headed
      ? (presenceIn(headed[1]!) ?? (/^(应到|实到)$/.test(headed[1]!) ? { presence: 'present' as const } : undefined))
      : undefined
    const rest = heading ? headed![2]! : line
    if (heading && !rest.trim()) {
      standing = heading
      continue
    }
    for (const part of rest.split(/[\t,，、;；|]+(?![^（(]*[）)])/u)) if (part.trim()) entry(part, heading ?? standing)
  }
  // As often on the list as on the roster, and the same said each time: then nobody is in doubt.
  for (const name of read.twice) {
    const said = read.doubtful.filter(it => it.name === name)
    if (said.length === said[0]!.ids.length && said.every(it => it.as.presence === said[0]!.as.presence))
      read = resolved(
        read,
        said.map((it, i) => [it, it.ids[i]!]),
      )
  }
  return read
}

/** With somebody's choice of who is meant. */
export function resolved(read: PastedAttendance, choices: readonly (readonly [Doubtful, string])[]): PastedAttendance {
  const done = choices.map(([it]) => it)
  const doubtful = read.doubtful.filter(it => !done.includes(it))
  return {
    ...read,
    doubtful,
    twice: read.twice.filter(name => doubtful.some(it => it.name === name)),
    marks: { ...read.marks, ...Object.fromEntries(choices.map(([it, id]) => [id, it.as])) },
  }
}

/** Everybody's mark by the list; of whom it says nothing: absent where it says who came and all of it was read, else as before. */
export function markedBy(
  read: PastedAttendance,
  people: readonly { id: string; name: string; counted: boolean }[],
  before: Record<string, Mark>,
  othersAbsent: boolean,
): Record<string, Mark> {
  return Object.fromEntries(
    people.flatMap(it => {
      const said = read.marks[it.id]
      if (said) return said.presence === 'present' && it.counted ? [] : [[it.id, said]]
      const doubtful = read.twice.some(name => keyOfName(name) === keyOfName(it.name))
      const stood = before[it.id]
      if (stood) return [[it.id, stood]]
      return othersAbsent && it.counted && !doubtful ? [[it.id, { presence: 'absent' as const }]] : []
    }),
  )
}
