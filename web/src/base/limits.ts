// How long what people write may be: the server's table (src/domain/assembly/said.cpp), held to it by test/limits.json. Nothing is
// ever cut: what is too long is said at the field, and not sent.
import { text } from '@/i18n'

export const limits = {
  person_name: 100,
  organisation_name: 100,
  function: 2000,
  extra_heading: 100,
  extra_value: 1000,
  title: 200,
  place: 100,
  conclusion: 2000,
  notes: 20000,
  absence: 2000,
  withdrawal: 2000,
  reason: 2000,
  decision: 2000,
  waiver: 2000,
  contest: 2000,
  duty_title: 200,
  suggestion: 4000,
  suggestion_answer: 4000,
  view_name: 100,
} as const
export type TextOf = keyof typeof limits

/** In characters, as the server counts them: of what nobody sees none. */
export const lengthOf = (typed: string) =>
  [
    ...typed
      .normalize('NFC')
      .replace(/\p{Cf}/gu, '')
      .replace(/\r\n?/g, '\n')
      .trim(),
  ].length

/** How many more may be written; below 0 so many too many. */
export const left = (of: TextOf, typed: string) => limits[of] - lengthOf(typed)

/** Worth a counter: the last tenth, or the last twenty characters. */
export const isNear = (of: TextOf, typed: string) => left(of, typed) <= Math.max(20, limits[of] / 10)

/** Why it cannot be sent; empty where it can. */
export const tooLong = (of: TextOf, typed: string) =>
  left(of, typed) < 0 ? text.common.tooLong(limits[of], lengthOf(typed)) : ''
