// The form of one act of the office: what is typed, by the names of the server's table, and what it reads as in a sentence.
import type { Schemas } from '@/api/client'
import { inFull } from '@/base/days'
import { say, text } from '@/i18n'
import '@/i18n/late'
import '@/features/office/words'
import { tooLong, type TextOf } from '@/base/limits'

export type Act = Schemas['ActShown']
export type Field = Schemas['ActField']
/** What one of the acts takes; each has a schema of its own. */
export type ActBody = NonNullable<Schemas['NewProposal']['input']>
/** A value as the server takes it, with the words it is shown by. */
export interface Filled {
  value: string
  say: string
}
export type Values = Record<string, Filled>

export const groups: { key: keyof typeof text.office.groups; acts: string[] }[] = [
  { key: 'posts', acts: ['appoint', 'end-appointment', 'charge', 'end-charge'] },
  { key: 'people', acts: ['register', 'transfer', 'grade', 'mark', 'leave', 'identify'] },
  { key: 'bodies', acts: ['found', 'rename', 'move', 'function', 'merge', 'dissolve'] },
]

/** Which text a field holds, where it is one that people write. */
export function textOf(act: string, field: Field): TextOf | undefined {
  if (field.of !== 'text') return undefined
  if (field.name === 'name') return act === 'register' || act === 'identify' ? 'person_name' : 'organisation_name'
  if (field.name === 'reason') return 'withdrawal'
  const texts: Record<string, TextOf> = {
    function: 'function',
    reason: 'reason',
    decide: 'decision',
    judge: 'decision',
    waive: 'waiver',
    contest: 'contest',
  }
  return field.name === 'text' ? texts[act] : undefined
}
/** What is too long to be sent. */
export const overlong = (act: Act, values: Values): string[] =>
  act.fields
    .filter(it => {
      const of = textOf(act.name, it)
      return of && tooLong(of, values[it.name]?.value ?? '')
    })
    .map(it => it.name)

/** What is missing among what the act needs. */
export const missing = (act: Act, values: Values): string[] =>
  act.fields.filter(it => it.needed && !values[it.name]?.value).map(it => it.name)

export function sentence(act: Act, values: Values): string {
  if (missing(act, values).length) return ''
  const said = Object.fromEntries(Object.entries(values).map(([name, it]) => [name, it.say]))
  return text.office.previews[act.name]?.(said) ?? ''
}

/** What a word of a closed list is called. */
export const calledIn = (field: Field, word: string) => say(field.called[field.words.indexOf(word)]) || word
export const dayFilled = (day: string): Filled => ({ value: day, say: day ? inFull(day) : '' })

/** Only what was filled in, as the server takes it. */
export function body(act: Act, values: Values): ActBody {
  const filled: Record<string, string | boolean | number | string[]> = {}
  for (const { name, of } of act.fields) {
    const value = values[name]?.value ?? ''
    if (value === '') continue
    if (of === 'flag') filled[name] = value === 'true'
    else if (of === 'number') filled[name] = Number(value)
    else filled[name] = of === 'organisations' ? value.split(',') : value
  }
  return filled as ActBody
}
