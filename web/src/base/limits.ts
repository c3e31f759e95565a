// How long what people write may be: the server's table, written by its own test (src/domain/assembly/texts_test.cpp). Nothing is
// ever cut: what is too long is said at the field, and not sent.
import { text } from '@/i18n'
import limits from './limits.json'

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
