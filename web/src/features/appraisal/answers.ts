// What the server answers about an assessment. No answer holds values of two organisations: a list of them has states alone.
import type { Schemas } from '@/api/client'

export type Named = Schemas['Named']
export type Mention = Schemas['Mention']

/** How far a group is; who owes the next act follows from it. */
export type Stage = Schemas['Stage']
export type Grade = Schemas['Grade']
export type CaseHow = Schemas['CaseHow']
export type BodyLine = Schemas['BodyLine']
export type AssessmentRow = Schemas['AssessmentRow']
export type AssessmentsPage = Schemas['AssessmentsPage']

export type Offer = Schemas['AssessmentOffer']
export type PlanGroup = Schemas['PlanGroup']
export type AssessmentDays = Schemas['AssessmentDays']
export type PlanPage = Schemas['PlanPage']

export type LineState = Schemas['LineState']
export type LineAmount = Schemas['LineAmount']
export type OwnRecord = Schemas['OwnRecord']
export type AssessedLine = Schemas['AssessedLine']
export type AssessedHead = Schemas['AssessedHead']
export type DraftPage = Schemas['DraftPage']

export type JudgingLine = Schemas['JudgingLine']
export type JudgingPage = Schemas['JudgingPage']

export type GradeShown = Schemas['GradeShown']
export type DifferencePage = Schemas['DifferencePage']

export type BallotCount = Schemas['BallotCount']
export type BallotsPage = Schemas['BallotsPage']

export type Deciding = Schemas['Deciding']
export type GradePage = Schemas['GradePage']

export type FeedbackPage = Schemas['FeedbackPage']

export type SecretaryPage = Schemas['SecretaryPage']

export type AssessmentFile = Schemas['AssessmentFile']

export type PlanForm = Schemas['PlanForm']
