// What is typed for a plan, and what it still wants. Groups are 甲, 乙 …; voters are the same for all of them.
import { reactive } from 'vue'
import type { Day } from '@/base/days'
import { text } from '@/i18n'
import type { PersonChoice } from '@/ui/PersonPicker.vue'
import type { CaseHow, PlanForm } from './answers'
import '@/features/appraisal/words'

export interface TypedCase {
  body: string
  how: CaseHow
  why: string
}
export interface TypedGroup {
  scheme: string
  bodies: string[]
  assessors: PersonChoice[]
}
export interface TypedPlan {
  by: string
  year: number
  basis: string
  item: string
  objection_days: number
  answer_days: number
  meeting: Day | ''
  notice: Day | ''
  reviewers: PersonChoice[]
  groups: TypedGroup[]
  voters: { group: string; weight: string }[]
  cases: TypedCase[]
}

export const emptyGroup = (): TypedGroup => ({ scheme: '', bodies: [], assessors: [] })
export const begun = (form: PlanForm): TypedPlan =>
  reactive({
    by: form.by[0]?.id ?? '',
    year: form.years[0] ?? 0,
    basis: '',
    item: '',
    objection_days: 7,
    answer_days: 5,
    meeting: '',
    notice: '',
    reviewers: [],
    groups: [emptyGroup()],
    voters: [],
    cases: [],
  })

export const weights = (plan: TypedPlan) => plan.voters.reduce((sum, it) => sum + (Number(it.weight) || 0), 0)
/** Who would both assess and answer objections. */
export const both = (plan: TypedPlan) => {
  const assess = plan.groups.flatMap(it => it.assessors.map(one => one.id))
  return plan.reviewers.filter(it => assess.includes(it.id)).map(it => it.name)
}

export function lacking(plan: TypedPlan): string[] {
  const missing = text.appraisal.form.missing
  const twice = both(plan)
  return [
    plan.basis.trim() && /^[1-9]\d{0,3}$/.test(plan.item.trim()) ? '' : missing.basis,
    plan.groups.every(it => it.bodies.length && it.assessors.length) ? '' : missing.groups,
    plan.reviewers.length ? '' : missing.reviewers,
    twice.length ? missing.both(text.common.list(twice)) : '',
    !plan.voters.length || weights(plan) === 100 ? '' : missing.weights,
    plan.meeting ? '' : missing.meeting,
    plan.cases.every(it => it.why.trim()) ? '' : missing.cases,
  ].filter(Boolean)
}

/** As the server takes it; the draft's day is the first it may be. */
export function written(plan: TypedPlan, form: PlanForm) {
  const code = (i: number) => String.fromCharCode('a'.charCodeAt(0) + i)
  const year = form.days.find(it => it.year === plan.year)
  return {
    by: plan.by,
    year: plan.year,
    begin: `${plan.year}-01-01`,
    last: `${plan.year}-12-31`,
    basis: plan.basis.trim(),
    plan_item: Number(plan.item),
    reviewers: plan.reviewers.map(it => it.id),
    objection_days: plan.objection_days,
    answer_days: plan.answer_days,
    notice: plan.notice || plan.meeting,
    groups: plan.groups.map((it, i) => ({
      group: code(i),
      method: it.scheme ? ('scheme' as const) : ('facts' as const),
      ...(it.scheme ? { scheme: it.scheme } : {}),
      bodies: it.bodies,
      assessors: it.assessors.map(one => one.id),
      voters: plan.voters.map(one => ({ code: one.group, weight: Number(one.weight) })),
      good_part: 1,
      good_whole: 3,
      draft: year?.draft ?? '',
      meeting: plan.meeting,
      cases: plan.cases.filter(one => it.bodies.includes(one.body)).map(one => ({ ...one, why: one.why.trim() })),
    })),
  }
}
