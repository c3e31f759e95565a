// A record while it is written, and what of it goes to the server. What nobody touched follows what the server knows.
import type { Mark, Marks } from '@/features/record/attendance'
import { newKey, type Schemas } from '@/api/client'
import { daysBetween, type Day } from '@/base/days'
import { text } from '@/i18n'
import { tooLong, type TextOf } from '@/base/limits'

type S = Schemas
export type Kind = S['Kind']
export interface Who {
  id: string
  name: string
  of?: string
}
export interface Line {
  text: string
  owner: Who[]
  due: Day | ''
  nature: S['Nature']
}
interface VoteLine {
  act: S['VoteInput']['act']
  yes: number | ''
  no: number | ''
  abstained: number | ''
  written: number | ''
}
/** 保障情况: the figures of a statement. */
export interface Means {
  body: '' | 'yes' | 'no'
  full_time: number | ''
  part_time: number | ''
  budget: number | ''
  spent: number | ''
}
export interface Writing {
  host: string
  kind: Kind
  topics: string[]
  title: string
  day: Day | ''
  place: string
  chair: Who[]
  recorder: Who[]
  presenters: Who[]
  others: Who[]
  minutes: number | ''
  roster: S['Roster']
  marks: Marks
  /** Members the register marks as away or infirm: not counted unless they came. */
  leftOut: string[]
  lines: Line[]
  /** 无: nothing was agreed, said by one tap. */
  none: boolean
  goal: string
  notes: string
  votes: VoteLine[]
  makesUp: string[]
  closes: string
  answers: string
  called: string
  /** Of a request: by when it is wished. */
  wished: Day | ''
  behalf: Who[]
  concerns: Who[]
  /** The yearly requirements that it carries out. */
  cites: string
  /** Of a plan of inspections: kept as it is. */
  plan: S['PlanInput'] | null
  means: Means
  /** What a hand has changed, which later suggestions leave alone. */
  touched: string[]
  /** One draft is one record, in however many tabs it is open: it is sent under this key and taken once. */
  key: string
  /** The version a correction was written over, counted from 1; 0 for a new record. */
  version: number
}

export const gathering = (kind: Kind) => kind === 'meeting' || kind === 'study' || kind === 'ballot'
/** Words of one's own are the record: an opinion, a request, an answer. */
export const spoken = (kind: Kind) => kind === 'opinion' || kind === 'request' || kind === 'statement'
export const emptyLine = (nature: S['Nature'] = 'conclusion'): Line => ({ text: '', owner: [], due: '', nature })

export function blank(): Writing {
  return {
    host: '',
    kind: 'meeting',
    topics: [],
    title: '',
    day: '',
    place: '',
    chair: [],
    recorder: [],
    presenters: [],
    others: [],
    minutes: '',
    roster: 'none',
    marks: {},
    leftOut: [],
    lines: [],
    none: false,
    goal: '',
    notes: '',
    votes: [],
    makesUp: [],
    closes: '',
    answers: '',
    called: '',
    wished: '',
    behalf: [],
    concerns: [],
    cites: '',
    plan: null,
    means: { body: '', full_time: '', part_time: '', budget: '', spent: '' },
    touched: [],
    key: newKey(),
    version: 0,
  }
}

/** An item of a record, as the form and its address write it. */
export const closing = (it: S['ItemInput']) => `${it.record}.${it.item}`
const who = (named: S['Named'] | undefined): Who[] => (named?.id ? [{ id: named.id, name: named.name }] : [])

/** Takes over what the server knows of a form wherever no hand has been. */
export function follow(it: Writing, form: S['RecordForm']): void {
  const free = (name: keyof Writing) => !it.touched.includes(name)
  it.host = form.host.id
  if (free('kind')) it.kind = form.kind
  if (free('topics') && form.topics.length) it.topics = [...form.topics]
  if (!it.day && free('day')) it.day = form.day
  if (free('title')) it.title = form.title
  if (free('place')) it.place = form.place
  if (free('chair')) it.chair = who(form.chair)
  if (free('recorder')) it.recorder = who(form.recorder)
  if (free('roster')) it.roster = form.roster
  it.leftOut = leftOutOf(form.rosters.find(one => one.roster === 'members'))
  for (const one of form.makes_up) if (free('makesUp') && !it.makesUp.includes(one)) it.makesUp.push(one)
  if (form.closes && free('closes')) it.closes = closing(form.closes)
  if (form.answers && free('answers')) it.answers = form.answers
}

const leftOutOf = (roster: S['RosterChoice'] | undefined) =>
  roster?.seats.filter(seat => seat.usual === 'not_counted').map(seat => seat.person.id) ?? []
/** Only an election leaves out somebody whom the register does not. */
export const elects = (it: Writing) =>
  it.kind === 'ballot' || it.votes.some(one => one.yes !== '' && (one.act === 'election' || one.act === 'officers'))

/** A chip pressed: it joins those it can be one gathering with, or stands alone. */
export function press(it: Writing, chip: S['Chip'], chips: readonly S['Chip'][]): void {
  const pressed = isPressed(it, chip)
  const others = chips.filter(one => one !== chip && isPressed(it, one))
  const together = (a: Kind, b: Kind) => a === b || (gathering(a) && gathering(b) && a !== 'ballot' && b !== 'ballot')
  const staying = pressed ? others : others.filter(one => together(one.kind, chip.kind))
  const now = pressed ? staying : [...staying, chip]
  it.topics = [...new Set(now.flatMap(one => one.topics))]
  if (now[0]) it.kind = now[0].kind
  it.touched = [...new Set([...it.touched, 'topics', 'kind'])]
}
export const isPressed = (it: Writing, chip: S['Chip']) =>
  chip.topics.length > 0 && chip.topics.every(topic => it.topics.includes(topic))

function attendance(it: Writing): S['AttendanceInput'] | undefined {
  const named = (presence: string) => Object.entries(it.marks).filter(([, mark]) => mark.presence === presence)
  const ids = (presence: string) => named(presence).map(([id]) => id)
  const reasoned = ([person, mark]: [string, Mark]) => ({ person, ...(mark.reason ? { reason: mark.reason } : {}) })
  const grounded = named('not_counted').filter(([id]) => !it.leftOut.includes(id))
  const byRegister = it.roster === 'members' ? it.leftOut.filter(id => it.marks[id]?.presence !== 'present') : []
  const others = it.others.map(one => one.id)
  const all = {
    excused: named('excused').map(reasoned),
    absent: ids('absent'),
    sitting_in: [...ids('sitting_in'), ...(it.roster === 'none' ? [] : others)],
    present: [...ids('present'), ...(it.roster === 'none' ? others : [])],
    not_counted: [...byRegister, ...grounded.map(([id]) => id)],
    grounds: grounded.filter(([, mark]) => mark.reason).map(reasoned),
  }
  const some = Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0))
  return Object.keys(some).length ? (some as S['AttendanceInput']) : undefined
}

const number = (typed: number | '') => (typed === '' ? undefined : Number(typed))
const orNone = <T>(list: T[]) => (list.length ? list : undefined)

/** Whether the form asks for the figures of the guarantee. */
export const statesMeans = (it: Writing) =>
  it.means.body !== '' || (it.topics.includes('guarantee') && (it.kind === 'statement' || it.kind === 'document'))
const meansOf = (it: Writing): S['Guarantee'] | undefined =>
  statesMeans(it) && it.means.body
    ? {
        body: it.means.body === 'yes',
        full_time: Number(it.means.full_time),
        part_time: Number(it.means.part_time),
        budget: Number(it.means.budget),
        spent: Number(it.means.spent),
      }
    : undefined

export function inputOf(it: Writing): S['RecordInput'] {
  const meets = gathering(it.kind) || it.kind === 'talk'
  const [record, item] = it.closes.split('.')
  const lines = it.lines.filter(one => one.text.trim())
  const all: S['RecordInput'] = {
    kind: it.kind,
    title: it.title.trim(),
    day: it.day,
    host: it.host,
    place: meets && it.place.trim() ? it.place.trim() : undefined,
    chair: meets ? it.chair[0]?.id : undefined,
    recorder: it.recorder[0]?.id,
    roster: it.roster,
    attendance: attendance(it),
    conclusions: orNone(
      lines.map(one => ({
        text: one.text.trim(),
        owner: one.owner[0]?.id,
        due: one.due || undefined,
        nature: one.nature === 'conclusion' ? undefined : one.nature,
      })),
    ),
    topics: orNone(it.topics),
    presenters: orNone(it.presenters.map(one => one.id)),
    concerns: it.concerns[0]?.id,
    votes: orNone(
      it.votes
        .filter(one => one.yes !== '')
        .map(one => ({
          act: one.act,
          yes: Number(one.yes),
          no: number(one.no),
          abstained: number(one.abstained),
          written: number(one.written),
        })),
    ),
    minutes: number(it.minutes),
    notes: it.notes.trim() || undefined,
    on_behalf_of: it.behalf[0]?.id,
    answers: it.answers || undefined,
    closes: record && item !== undefined ? { record, item: Number(item) } : undefined,
    goal: it.goal || undefined,
    called: it.called || undefined,
    makes_up: orNone(it.makesUp),
    wished: (it.kind === 'request' && it.wished) || undefined,
    cites: it.cites || undefined,
    plan: it.plan ?? undefined,
    guarantee: meansOf(it),
  }
  return JSON.parse(JSON.stringify(all)) as S['RecordInput']
}

/** Whether a correction moves the day of a record so far back that its author may not be able to correct it again. */
export const closesItself = (before: Day, now: Day | '', today: Day, frozen: number) =>
  now !== '' && now < before && daysBetween(now, today) > frozen

/** An opinion, a request or an answer: the words, whose they are and whom they go to. A member's own word names nothing else. */
export function wordsOf(it: Writing): S['RecordInput'] {
  const to = it.concerns[0]?.id
  const all: S['RecordInput'] = {
    kind: it.kind,
    title: it.title.trim(),
    day: it.day,
    host: it.host,
    roster: 'none',
    notes: it.notes.trim(),
    // A request is put to somebody always; an opinion said in one's own branch needs no address.
    concerns: it.kind === 'request' ? (to ?? it.host) : to === it.host ? undefined : to,
    answers: it.answers || undefined,
    wished: (it.kind === 'request' && it.wished) || undefined,
    called: it.called || undefined,
    on_behalf_of: it.behalf[0]?.id,
  }
  return JSON.parse(JSON.stringify(all)) as S['RecordInput']
}

/** Said with the small form: an opinion or a request that is for no duty and closes nothing. */
export const isWords = (it: Writing) =>
  (it.kind === 'opinion' || it.kind === 'request') &&
  !it.topics.length &&
  !it.closes &&
  !it.makesUp.length &&
  !it.touched.includes('kind')

/** A version of a record, back in the form. */
export function writingOf(version: S['VersionShown'], roster: S['RosterChoice'] | undefined, number = 0): Writing {
  const it = { ...blank(), version: number }
  const seats = new Set(roster?.seats.map(seat => seat.person.id))
  const onRoster = (id: string) => (seats.size === 0 ? version.roster !== 'none' : seats.has(id))
  Object.assign(it, {
    host: version.host.id,
    kind: version.kind,
    topics: [...version.topics],
    title: version.title,
    day: version.day,
    place: version.place,
    notes: version.notes,
    roster: version.roster,
    chair: who(version.chair),
    recorder: who(version.recorder),
    behalf: who(version.on_behalf_of),
    concerns: who(version.concerns),
    presenters: version.presenters.map(one => ({ id: one.id, name: one.name })),
    minutes: version.minutes ?? '',
    goal: version.goal ?? '',
    answers: version.answers ?? '',
    called: version.called ?? '',
    wished: version.wished ?? '',
    closes: version.closes_item ? closing(version.closes_item) : '',
    makesUp: [...version.makes_up],
    cites: version.cites ?? '',
    plan: version.plan ? { ...version.plan, units: version.plan.units.map(one => one.id) } : null,
    means: version.guarantee ? { ...version.guarantee, body: version.guarantee.body ? 'yes' : 'no' } : blank().means,
    touched: [
      'kind',
      'topics',
      'title',
      'place',
      'chair',
      'recorder',
      'minutes',
      'roster',
      'makesUp',
      'closes',
      'answers',
    ],
  })
  it.leftOut = version.roster === 'members' ? leftOutOf(roster) : []
  for (const id of it.leftOut) it.marks[id] = { presence: 'present' } // whom an earlier release counted without a word
  for (const { person, presence, reason } of version.attendance) {
    if (!onRoster(person.id)) it.others.push({ id: person.id, name: person.name })
    else if (presence === 'not_counted' && it.leftOut.includes(person.id)) delete it.marks[person.id]
    else it.marks[person.id] = { presence, ...(reason ? { reason } : {}) }
  }
  it.lines = version.conclusions.map(one => ({
    text: one.text,
    owner: [...who(one.person), ...who(one.org)].slice(0, 1),
    due: one.due ?? '',
    nature: one.nature,
  }))
  it.none = it.lines.length === 0
  it.votes = version.votes.map(one => ({
    act: one.act,
    yes: one.yes,
    no: one.no,
    abstained: one.abstained,
    written: one.written,
  }))
  return it
}

/** Named where it is one of many: 第3条议定事项太长：… */
export const said = (of: TextOf, name: string, typed: string) => {
  const why = tooLong(of, typed)
  return why && text.common.tooLongOf(name, why)
}

/** What is too long to be sent, by the field's id. */
export function overlong(it: Writing): Record<string, string> {
  const all: [string, string][] = [
    ['title', said('title', text.recording.title, it.title)],
    ['place', gathering(it.kind) || it.kind === 'talk' ? said('place', text.recording.place, it.place) : ''],
    ['notes', said('notes', text.recording.notes, it.notes)],
    [
      'attendance',
      Object.values(it.marks)
        .map(mark => said('absence', text.parts.reason, mark.reason ?? ''))
        .find(Boolean) ?? '',
    ],
    ...it.lines.map((line, i): [string, string] => [
      `line-${i}`,
      said('conclusion', text.recording.conclusionNamed(i + 1), line.text),
    ]),
  ]
  return Object.fromEntries(all.filter(([, why]) => why))
}
/** Lines that are blank are not sent: the place in the form of the n-th that was. */
export const lineOfSent = (it: Writing, sent: number) =>
  it.lines.findIndex(
    (line, i) => line.text.trim() !== '' && it.lines.slice(0, i).filter(one => one.text.trim() !== '').length === sent,
  )

/** What is still missing, by the field's id; the server's rules are asked besides. */
export function missing(it: Writing, required: readonly string[]): string[] {
  const wants = (name: string) => required.includes(name)
  const all: [string, boolean][] = [
    ['title', !it.title.trim()],
    ['day', !it.day],
    ['place', wants('place') && !it.place.trim()],
    ['recorder', wants('recorder') && it.recorder.length === 0],
    ['conclusions', wants('conclusions') && !it.none && !it.lines.some(one => one.text.trim())],
    ['notes', spoken(it.kind) && !it.notes.trim()],
  ]
  return all.filter(([, lacks]) => lacks).map(([name]) => name)
}
