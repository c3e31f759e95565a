// What the server answers about an assessment. No answer holds values of two bodies: a list of bodies has states alone.
import type { Schemas } from '@/api/client'
import type { Day } from '@/base/days'
import type { Standing } from '@/base/standing'
import type { Words } from '@/i18n'

export type Named = Schemas['Named']
export type Mention = Schemas['Mention']

/** How far an assessment is; who owes the next act follows from it. */
export type Stage = 'planned' | 'drafting' | 'objecting' | 'answering' | 'finalising' | 'meeting' | 'decided'
export type Grade = 'good' | 'fairly_good' | 'ordinary' | 'poor'
export type CaseHow = 'no_grade' | 'by_days' | 'narrative' | 'closes_at_handover' | 'acting_reports' | 'one_report'
/** One body in a list, in official order: what is still to do, never what it amounts to. */
export interface BodyLine {
  body: Named
  group: string
  stage: Stage
  /** Lines that this reader has yet to judge, objections yet to be answered, lines that may still be answered. */
  unjudged: number
  unanswered: number
  until?: Day
  left: number
  special?: Words
}
export interface AssessmentRow {
  assessment: string
  year: number
  first: Day
  last: Day
  by: Named
  stage: Stage
  bodies: number
  own: BodyLine[]
  judging: BodyLine[]
  reviewing: BodyLine[]
}
export interface AssessmentsPage {
  on: Day
  rows: AssessmentRow[]
  may_plan: boolean
}

export interface Offer {
  act: string
  possible: boolean
  why?: Words
}
export interface PlanGroup {
  group: string
  bodies: Named[]
  scheme?: Words
  assessors: Mention[]
  stage: Stage
  days: PlanDays
  to_draft: PlanDay[]
  to_object: PlanDay[]
  offers: Offer[]
}
export interface Voters {
  group: Words
  weight: number
  least?: Words
}
export interface PlanDay {
  day: Day
  rest: boolean
  note?: string
  nth?: number
  mark?: 'last' | 'limit'
}
export interface PlanDays {
  drafted: Day
  delivered: Day
  objections: Day
  answers: Day
  finalised: Day
  decided: Day
  published: Day
  review: Day
}
export interface SpecialCase {
  body: Named
  post?: Words
  how: CaseHow
  why: string
}
export interface Check {
  met: boolean
  title: Words
  say: Words
  to?: string
}
export interface Burden {
  who: Words
  what: Words
}
export interface PlanPage {
  assessment: string
  year: number
  first: Day
  last: Day
  by: Named
  basis: string
  plan_item: number
  stage: Stage
  objection_days: number
  answer_days: number
  good_part: number
  good_whole: number
  groups: PlanGroup[]
  reviewers: Mention[]
  voters: Voters[]
  special: SpecialCase[]
  checks: Check[]
  burden: Burden[]
  self_scored: number
  /** For whoever carries it out and whoever judges or answers; nobody else sees the others. */
  bodies: BodyLine[]
}

/** What a line came to: words for the eye, never a colour. `lost` and `added` are exact, as "0.5". */
export type LineState = 'lost' | 'kept' | 'added' | 'not_applicable' | 'not_due' | 'unanswered' | 'absent'
export interface Amount {
  state: LineState
  amount?: string
  standing?: Standing
}
export interface OwnRecord {
  record: string
  day: Day
  title: string
  /** Why it did not count: entered as another kind, a topic missing. */
  say: Words
}
export interface Objection {
  on: Day
  by: string
  text: string
  record?: Mention
  decided?: Day
  upheld?: boolean
  by_reviewer?: string
  why: string
}
export interface Line {
  line: string
  row: string
  title: Words
  says: Words
  draft: Amount
  /** Only where a fact changed since, or the line was contested. */
  now?: Amount
  cause?: Words
  /** 自评, of a judged line; the most that it may lose. */
  own?: Amount
  self_says?: string
  most?: string
  judged: boolean
  obligation?: string
  evidence: Mention[]
  answer?: 'no_comment' | 'objected'
  objection?: Objection
  may_object: boolean
  /** Of the reader's own: what was recorded in the window, of the kind that was asked for. */
  records: OwnRecord[]
  /** In the difference: the two values differ, not only an objection was made. */
  really_changed: boolean
}
export interface BodyHead {
  assessment: string
  year: number
  body: Named
  group: string
  scheme?: Words
  stage: Stage
}
export interface AssessedPage extends BodyHead {
  on: Day
  left: number
  days: PlanDays
  reviewers: Mention[]
  lines: Line[]
  /** Whether this reader answers for the body: 无意见, 提意见; before the draft: 自评. */
  may_answer: boolean
  may_self_score: boolean
  ballots: BallotCount[]
  absent_sources: Words[]
}

export interface Evidence {
  record: string
  day: Day
  title: string
  say: Words
  /** Something is missing in it; such stand first. */
  wanting: boolean
}
export interface JudgedLine {
  line: string
  row: string
  title: Words
  clause: string
  source: Words
  full?: string
  most: string
  /** What the line is not about, since another line has it from facts. */
  aside?: Words
  summary: Words
  evidence: Evidence[]
  all: number
  self?: Amount
  self_by: string
  self_on?: Day
  self_says: string
  mine?: Amount
  my_why: string
  cited: string[]
  /** The other assessor, whose value is seen only after both have judged. */
  other: string
  other_judged: boolean
  others?: Amount
}
export interface AssessingPage extends BodyHead {
  team: string
  judged: JudgedLine[]
  facts: Line[]
  before?: Named
  after?: Named
}

export interface GradeDecision {
  /** Nothing: 不定等次. */
  grade?: Grade
  on: Day
  due: number
  present: number
  record?: string
  names?: string
}
export interface DifferencePage extends BodyHead {
  days: PlanDays
  changed: Line[]
  same: number
  lost: Line[]
  decision?: GradeDecision
  published?: Day
  scheme_from?: Day
  leaves: number
  root: string
  may_ask_review: boolean
  changed_after: Words[]
}

export interface BallotCount {
  group: string
  title: Words
  weight?: number
  handed_out: number
  returned: number
  good: number
  fairly_good: number
  ordinary: number
  poor: number
  enough: boolean
  counted?: Day
}
export interface BallotsPage extends BodyHead {
  groups: BallotCount[]
  /** Its secretary: counts per group of voters. */
  leaders: { post: string; person: Named; groups: BallotCount[] }[]
  may_count: boolean
}

export interface MeetingChoice {
  record: string
  day: Day
  title: string
  due: number
  present: number
  enough: boolean
}
/** What a meeting may decide on, and what it decided. */
export interface Deciding {
  grades: { grade: Grade; left?: number }[]
  meetings: MeetingChoice[]
  waits?: Words
  decision?: GradeDecision
  may_decide: boolean
}
export interface GradePage extends BodyHead, Deciding {
  says: Words
  lines: Line[]
  ballots: BallotCount[]
  referred: Words[]
  before?: Named
  after?: Named
}

export interface Rectification {
  text: string
  owner?: Named
  due?: Day
  closed?: Day
  record: string
  item: number
}
export interface FeedbackPage extends BodyHead {
  by: Named
  decision?: GradeDecision
  recognised: Words[]
  problems: { text: Words; to?: string }[]
  settle_by?: Day
  matters: Rectification[]
  may_settle: boolean
  issued?: Day
}

export interface SecretaryPage extends BodyHead {
  person: Named
  post: Words
  post_id: string
  report?: Mention
  spoken: boolean
  reported?: Day
  records: { part: Words; rows: { record: string; day: Day; title: string }[] }[]
  ballots: BallotCount[]
  comments: { text: string; by: string; on: Day }[]
  problems: { text: Words; to?: string }[]
  before: { text: string; settled: boolean; to?: string }[]
  deciding: Deciding
}

export interface Filed {
  title: Words
  on?: Day
  to?: string
  /** Nothing: it is not there yet. */
  leaf?: number
}
export interface FilePage {
  assessment: string
  year: number
  by: Named
  parts: { title: Words; rows: Filed[] }[]
  missing: number
}

export interface PlanForm {
  /** Bodies in whose name this reader may plan. */
  by: Named[]
  years: number[]
  days: { year: number; draft: Day }[]
  bodies: (Named & { by: string })[]
  schemes: { scheme: string; title: Words }[]
  voters: { group: string; title: Words }[]
}
