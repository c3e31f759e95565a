// The questions of these pages, in one place.
import { useAsk } from '@/api/queries'
import type { UseQueryReturnType } from '@tanstack/vue-query'
import type { Problem } from '@/api/problem'
import type {
  DraftPage,
  JudgingPage,
  AssessmentsPage,
  BallotsPage,
  DifferencePage,
  FeedbackPage,
  AssessmentFile,
  GradePage,
  PlanForm,
  PlanPage,
  SecretaryPage,
} from './answers'

type Asked<T> = UseQueryReturnType<T, Problem>
const asked = <T>(path: string, params?: () => object) =>
  useAsk(path as never, params as never, { keep: true }) as unknown as Asked<T>
const ofBody = <T>(page: string, id: () => string, body: () => string) =>
  asked<T>(`/api/assessments/{id}/${page}`, () => ({ path: { id: id() }, query: { node: body() } }))

export const askAssessments = () => asked<AssessmentsPage>('/api/assessments')
export const askPlan = (id: () => string) => asked<PlanPage>('/api/assessments/{id}', () => ({ path: { id: id() } }))
export const askFile = (id: () => string) =>
  asked<AssessmentFile>('/api/assessments/{id}/file', () => ({ path: { id: id() } }))
export const askAssessed = (id: () => string, body: () => string) => ofBody<DraftPage>('draft', id, body)
export const askAssessing = (id: () => string, body: () => string) => ofBody<JudgingPage>('judging', id, body)
export const askDifference = (id: () => string, body: () => string) => ofBody<DifferencePage>('difference', id, body)
export const askBallots = (id: () => string, body: () => string) => ofBody<BallotsPage>('ballots', id, body)
export const askGrade = (id: () => string, body: () => string) => ofBody<GradePage>('grade', id, body)
export const askFeedback = (id: () => string, body: () => string) => ofBody<FeedbackPage>('feedback', id, body)
export const askSecretary = (id: () => string, body: () => string) => ofBody<SecretaryPage>('secretary', id, body)
export const askPlanForm = () => asked<PlanForm>('/api/assessment-form')
