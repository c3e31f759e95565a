// What the server answers about an assessment. No answer holds values of two organisations: a list of them has states alone.
import type { Schemas } from '@/api/client'
import type { Day } from '@/base/days'
import type { Standing } from '@/base/standing'
import type { Words } from '@/i18n'

export type Named = Schemas['Named']
export type Mention = Schemas['Mention']

/** How far a group is; who owes the next act follows from it. */
export type Stage = 'planned' | 'drafting' | 'objecting' | 'answering' | 'finalising' | 'meeting' | 'decided'
export type Grade = 'good' | 'fairly_good' | 'ordinary' | 'poor'
export type CaseHow = 'no_grade' | 'by_days' | 'narrative' | 'closes_at_handover' | 'acting_reports' | 'one_report'
export interface BodyLine {
  body: Named
  group: string
  stage: Stage
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
  count: number
  bodies: Named[]
  scheme?: Words
  assessors: Mention[]
  stage: Stage
  days: AssessmentDays
  to_draft: Schemas['StripDay'][]
  to_object: Schemas['StripDay'][]
  offers: Offer[]
}
export interface AssessmentDays {
  drafted: Day
  delivered: Day
  objections: Day
  answers: Day
  finalised: Day
  decided: Day
  published: Day
  review: Day
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
  voters: { group: Words; weight: number }[]
  special: { body: Named; post?: Words; how: CaseHow; why: string }[]
  checks: { met: boolean; title: Words; say: Words; to?: string }[]
  burden: { who: Words; what: Words }[]
  self_scored: number
  /** For whoever carries it out and whoever judges or answers; for others only their own. */
  bodies: BodyLine[]
}

export type LineState = 'lost' | 'kept' | 'added' | 'not_applicable' | 'not_due' | 'unanswered' | 'absent'
export interface LineAmount {
  state: LineState
  amount?: string
  standing?: Standing
}
export interface OwnRecord {
  record: string
  title: string
  day: Day
  say: Words
}
export interface AssessedLine {
  line: string
  row: string
  title: Words
  says: Words
  draft: LineAmount
  now?: LineAmount
  cause?: Words
  really_changed: boolean
  judged: boolean
  own?: LineAmount
  self_says: string
  most?: string
  contests: { obligation: string; name: Words }[]
  evidence: Mention[]
  answer?: 'no_comment' | 'objected'
  objection?: {
    on: Day
    by: string
    text: string
    decided?: Day
    upheld: boolean
    by_reviewer: string
    why: string
  }
  may_object: boolean
  records: OwnRecord[]
}
export interface AssessedHead {
  assessment: string
  year: number
  body: Named
  group: string
  scheme?: Words
  stage: Stage
}
export interface DraftPage {
  head: AssessedHead
  on: Day
  left: number
  days: AssessmentDays
  reviewers: Mention[]
  lines: AssessedLine[]
  ballots: BallotCount[]
  may_answer: boolean
  may_self_score: boolean
  may_review: boolean
  absent_sources: Words[]
}

export interface JudgingLine {
  line: string
  row: string
  title: Words
  clause: Words
  source: Words
  full?: string
  most: string
  summary: Words
  evidence: { record: string; title: string; day: Day; say: Words; wanting: boolean }[]
  all: number
  self?: LineAmount
  self_by: string
  self_says: string
  self_on?: Day
  mine?: LineAmount
  my_why: string
  cited: string[]
  others: { name: string; judged: boolean; amount?: LineAmount }[]
  differ: boolean
}
export interface JudgingPage {
  head: AssessedHead
  judged: JudgingLine[]
  facts: AssessedLine[]
  before?: Named
  after?: Named
  may_judge: boolean
}

export interface GradeShown {
  grade?: Grade
  on: Day
  due: number
  present: number
  record?: string
  replaces?: string
}
export interface DifferencePage {
  head: AssessedHead
  days: AssessmentDays
  changed: AssessedLine[]
  lost: AssessedLine[]
  same: number
  decision?: GradeShown
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
  round: number
  handed_out: number
  returned: number
  good: number
  fairly_good: number
  ordinary: number
  poor: number
  enough: boolean
  counted?: Day
}
export interface BallotsPage {
  head: AssessedHead
  groups: BallotCount[]
  leaders: { post: string; person: Named; groups: BallotCount[] }[]
  may_count: boolean
}

export interface Deciding {
  grades: { grade: Grade; left?: number }[]
  meetings: { record: string; title: string; day: Day; due: number; present: number; enough: boolean }[]
  waits?: Words
  decision?: GradeShown
  may_decide: boolean
}
export interface GradePage {
  head: AssessedHead
  says: Words
  lines: AssessedLine[]
  ballots: BallotCount[]
  referred: Words[]
  deciding: Deciding
  before?: Named
  after?: Named
}

export interface FeedbackPage {
  head: AssessedHead
  by: Named
  decision?: GradeShown
  recognised: Words[]
  problems: { text: Words; to?: string }[]
  settle_by?: Day
  issued?: Day
  matters: { text: string; record: string; item: number; owner?: Named; due?: Day; closed?: Day }[]
  may_settle: boolean
}

export interface SecretaryPage {
  head: AssessedHead
  person: Named
  post: Words
  post_id: string
  report?: Mention
  spoken: boolean
  reported?: Day
  records: { part: Words; rows: { record: string; title: string; day: Day }[] }[]
  ballots: BallotCount[]
  comments: { text: string; by: string; on: Day }[]
  problems: { text: Words; to?: string }[]
  before: { text: string; settled: boolean; to?: string }[]
  deciding: Deciding
}

export interface AssessmentFile {
  assessment: string
  year: number
  by: Named
  parts: { title: Words; rows: { title: Words; on?: Day; to?: string }[] }[]
  missing: number
}

export interface PlanForm {
  by: Named[]
  years: number[]
  days: { year: number; draft: Day }[]
  bodies: { id: string; name: string; by: string }[]
  schemes: { scheme: string; title: string }[]
  voters: { group: string; title: Words }[]
}
