// What can happen to a record while it is written, a step each. Where one field changes another it is here and nowhere else;
// what is typed into a field of its own goes there directly.
import type { Schemas } from '@/api/client'
import { follow, press, writingOf, type Who, type Writing } from '@/features/record/recording'

type Roster = Schemas['RosterChoice']
/** What the address of a form says it is for. */
export interface Asked {
  host: string
  kind: string
  day: string
  obligation: string
  record: string
  answers: string
  called: string
  closes: string
  topics: string[] | null
  makesUp: string[]
}

export type Step =
  | { step: 'asked'; asked: Asked }
  /** What was typed before and not sent. */
  | { step: 'draft'; found: Writing }
  /** What the server knows of the body, the day and the kind that were chosen. */
  | { step: 'form'; form: Schemas['RecordForm'] }
  /** A record that is corrected: its last version. */
  | { step: 'version'; version: Schemas['VersionShown']; rosters: readonly Roster[]; number: number }
  | { step: 'rosters'; rosters: readonly Roster[] }
  | { step: 'host'; host: string }
  | { step: 'roster'; roster: Writing['roster']; rosters: readonly Roster[] }
  | { step: 'press'; chip: Schemas['Chip']; chips: readonly Schemas['Chip'][] }
  | { step: 'leave'; topic: string }
  /** The address named somebody, and the search knew them. */
  | { step: 'named'; behalf?: Who[]; concerns?: Who[] }
  /** A line of 会差一点 pressed: what the record lacks for it is added. `bearer`: whoever bears the duty, where only a name is missing. */
  | { step: 'mend'; line: Pick<Schemas['MissedLine'], 'add_makes_up' | 'add_topics'>; bearer?: Who }

const touch = (it: Writing, ...names: string[]): void => {
  it.touched = [...new Set([...it.touched, ...names])]
}
const seatsOf = (it: Writing, rosters: readonly Roster[]) => rosters.find(one => one.roster === it.roster)?.seats ?? []

/** Marks of people who are not on the roster would be sent as something they are not. */
function keepMarksOf(it: Writing, rosters: readonly Roster[]): void {
  const seats = new Set(seatsOf(it, rosters).map(seat => seat.person.id))
  const gone = Object.keys(it.marks).filter(id => !seats.has(id))
  if (seats.size && gone.length) it.marks = Object.fromEntries(Object.entries(it.marks).filter(([id]) => seats.has(id)))
}

/** What is written for a leader is the leader's own doing. */
function presentForLeader(it: Writing): void {
  if (it.behalf.length && !it.presenters.length && !it.touched.includes('presenters')) it.presenters = [...it.behalf]
}

export function take(it: Writing, by: Step): void {
  switch (by.step) {
    case 'asked':
      Object.assign(it, {
        makesUp: by.asked.makesUp,
        answers: by.asked.answers,
        called: by.asked.called,
        closes: by.asked.closes,
      })
      if (by.asked.topics) it.topics = by.asked.topics
      if (by.asked.day) it.day = by.asked.day as Writing['day']
      return
    case 'draft':
      Object.assign(it, by.found)
      return touch(it, 'host')
    case 'form':
      follow(it, by.form)
      keepMarksOf(it, by.form.rosters)
      return presentForLeader(it)
    case 'version':
      Object.assign(
        it,
        writingOf(
          by.version,
          by.rosters.find(one => one.roster === by.version.roster),
          by.number,
        ),
      )
      return
    case 'rosters':
      return keepMarksOf(it, by.rosters)
    case 'host':
      // Another body: another roster and other habits; what was typed in words stays.
      if (by.host === it.host) return
      Object.assign(it, {
        host: by.host,
        marks: {},
        topics: [],
        makesUp: [],
        touched: it.touched.filter(name => name === 'title' || name === 'place'),
      })
      return touch(it, 'host')
    case 'roster':
      it.roster = by.roster
      touch(it, 'roster')
      return keepMarksOf(it, by.rosters)
    case 'press':
      return press(it, by.chip, by.chips)
    case 'leave':
      it.topics = it.topics.filter(one => one !== by.topic)
      return touch(it, 'topics')
    case 'named':
      if (by.behalf?.length && !it.behalf.length) it.behalf = by.behalf
      if (by.concerns?.length && !it.concerns.length) it.concerns = by.concerns
      return presentForLeader(it)
    case 'mend':
      it.makesUp = [...new Set([...it.makesUp, ...by.line.add_makes_up])]
      it.topics = [...new Set([...it.topics, ...by.line.add_topics])]
      if (by.line.add_makes_up.length) touch(it, 'makesUp')
      if (by.line.add_topics.length) touch(it, 'topics')
      if (by.bearer && !it.presenters.some(one => one.id === by.bearer!.id))
        it.presenters = [...it.presenters, by.bearer]
  }
}
