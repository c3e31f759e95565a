// Who came, and whether that is enough. Counting only: what happened is recorded whatever comes out.

export type Presence = 'present' | 'excused' | 'absent' | 'sitting_in' | 'not_counted'

export interface Attendee {
  id: string
  name: string
  /** 组织委员; shown while nothing else needs saying. */
  role?: string
  /** On the roster of voters. Probationary members come without a vote. */
  votes: boolean
  /** Left out by the register unless they came: 不计入应到. */
  counted: boolean
  /** Holds a seat or committee post: in no election left out. */
  alwaysDue?: boolean
}

export interface Mark {
  presence: Presence
  reason?: string
}
/** Only who differs from present is named. */
export type Marks = Record<string, Mark>

export function presenceOf(it: Attendee, marks: Marks): Presence {
  if (!it.counted) return marks[it.id]?.presence === 'present' ? 'present' : 'not_counted'
  return marks[it.id]?.presence ?? 'present'
}

/** What may be said of somebody on the roster; sitting in is for people who are not. */
export function choicesFor(it: Attendee, election: boolean): Presence[] {
  if (!it.counted) return ['not_counted', 'present']
  return election && !it.alwaysDue ? ['present', 'excused', 'absent', 'not_counted'] : ['present', 'excused', 'absent']
}

const turns: Partial<Record<Presence, Presence>> = {
  present: 'excused',
  excused: 'absent',
  absent: 'present',
  not_counted: 'present',
}
export const turn = (presence: Presence): Presence => turns[presence] ?? presence

export type QuorumRule = 'half' | 'more_than_half' | 'two_thirds' | 'more_than_two_thirds' | 'four_fifths'

export interface Quorum {
  due: number
  came: number
  probationary: number
  wanted: number
  missing: number
}

/** How many must come: half of 18 is 9, more than half is 10, four fifths of 18 is 15. */
export function wanted(rule: QuorumRule | null, due: number): number {
  switch (rule) {
    case null:
      return 0
    case 'half':
      return Math.ceil(due / 2)
    case 'more_than_half':
      return Math.floor(due / 2) + 1
    case 'two_thirds':
      return Math.ceil((due * 2) / 3)
    case 'more_than_two_thirds':
      return Math.floor((due * 2) / 3) + 1
    case 'four_fifths':
      return Math.ceil((due * 4) / 5)
  }
}

export function quorumOf(people: readonly Attendee[], marks: Marks, rule: QuorumRule | null): Quorum {
  const isDue = (it: Attendee) =>
    it.counted ? presenceOf(it, marks) !== 'not_counted' : presenceOf(it, marks) === 'present'
  const voters = people.filter(it => it.votes && isDue(it))
  const came = voters.filter(it => presenceOf(it, marks) === 'present').length
  const due = voters.length
  return {
    due,
    came,
    probationary: people.filter(it => !it.votes && isDue(it) && presenceOf(it, marks) === 'present').length,
    wanted: wanted(rule, due),
    missing: Math.max(0, wanted(rule, due) - came),
  }
}
