// The forms of the acts on an award: which nominees an act is about, and what is sent.
import type { Schemas } from '@/api/client'
import { text } from '@/i18n'
import '@/features/commendation/words'

export type Page = Schemas['AwardPage']
export type Nominee = Schemas['NomineeShown']
type Field = Schemas['ActField']

/** Filled by ticking nominees; sent as the server takes lists of numbers. */
export const isNumbers = (name: string) => ['nominees', 'objections', 'substitutes'].includes(name)
/** A day that may be still to come. */
export const ahead = (name: string) => !['decided', 'received'].includes(name)
export const isLong = (name: string) => ['text', 'did', 'effect'].includes(name)

const standings: Record<string, string[]> = {
  'review-nominee': ['recommended'],
  'note-opinions': ['forwarded', 'listed', 'substitute', 'left_out'],
  'award-list': ['forwarded', 'listed', 'substitute', 'left_out'],
  'award-notice': ['listed', 'substitute'],
  'nominee-objection': ['in_notice', 'notice_full', 'objected'],
  'confer-awards': ['notice_full'],
  'revoke-award': ['conferred'],
}
/** The nominees that an act can be about. */
export const among = (act: string, nominees: Nominee[]) =>
  nominees.filter(it => standings[act]?.includes(it.standing) ?? true)

/** Objections that wait for an outcome. */
export const openObjections = (page: Page) =>
  page.objections.filter(it => it.outcome === undefined || it.outcome === 'deferred')

export const called = (act: string, field: Field) =>
  act === 'plan-award' && field.name === 'title'
    ? text.awards.planTitle
    : (text.awards.fields[field.name] ?? field.name)

/** What an act asks once more of what it is already about. */
export function bodyOf(fields: Field[], typed: Record<string, string>): Record<string, string | number | boolean> {
  const body: Record<string, string | number | boolean> = {}
  for (const { name, of } of fields) {
    const value = typed[name]?.trim() ?? ''
    if (value === '') continue
    body[name] = of === 'number' ? Number(value) : of === 'flag' ? true : value
  }
  return body
}

/** Fields that only some bases of an award have. */
const ofBasis: Record<string, string[]> = {
  party: ['document', 'decided', 'authority', 'members', 'workers', 'organisations'],
  project: ['document', 'decided', 'approved_by', 'period', 'leaders', 'units', 'persons', 'collectives'],
  circular: ['persons', 'collectives'],
}
const needsBasis = new Set(Object.values(ofBasis).flat())
const forPersons = ['member', 'worker', 'person', 'praised_person']
/** Of a recommendation, by its title: a person or a body, and what only some titles or bases have. */
function recommends(name: string, typed: Record<string, string>, basis?: string): boolean {
  const person = forPersons.includes(typed.title ?? '')
  if (name === 'person') return person
  if (name === 'nominee_org') return Boolean(typed.title) && !person
  if (name === 'posthumous') return ['member', 'worker'].includes(typed.title ?? '')
  return name !== 'senior' || basis === 'project'
}
export function applies(act: string, name: string, typed: Record<string, string>, basis?: string): boolean {
  if (act === 'recommend-nominee') return recommends(name, typed, basis)
  return act !== 'plan-award' || !needsBasis.has(name) || Boolean(ofBasis[typed.basis ?? '']?.includes(name))
}
