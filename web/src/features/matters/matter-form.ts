// What is typed for one act on matters, by the fields of the server's table.
import type { Schemas } from '@/api/client'
import { text } from '@/i18n'
import '@/features/matters/words'

export type Act = Schemas['ActShown']
export type Field = Schemas['ActField']
export type Typed = Record<string, string>

/** What a field is called: a text by the act it is for. */
export const called = (act: string, field: Field) =>
  field.name === 'text'
    ? (text.matters.texts[act] ?? text.matters.why)
    : (text.matters.fieldsOf[act]?.[field.name] ?? text.matters.fields[field.name] ?? field.name)
export const isLong = (field: Field) => ['text', 'wanted', 'basis', 'authorised'].includes(field.name)

export const missing = (fields: Field[], typed: Typed) =>
  fields.filter(it => it.needed && !typed[it.name]?.trim()).map(it => it.name)

/** Only what was filled in, as the server takes it. */
export function bodyOf(fields: Field[], typed: Typed): Record<string, string | string[] | number | boolean> {
  const body: Record<string, string | string[] | number | boolean> = {}
  for (const { name, of } of fields) {
    const value = typed[name]?.trim() ?? ''
    if (value === '') continue
    body[name] =
      of === 'organisations' ? value.split(',') : of === 'number' ? Number(value) : of === 'flag' ? true : value
  }
  return body
}
