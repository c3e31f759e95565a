// Whatever goes wrong between here and the server is one kind of thing: a rule's refusal, a lost line, a broken server.
import { language, text } from '@/i18n'
import { withDays } from '@/i18n/words'

export class Problem extends Error {
  constructor(
    /** The HTTP status; 0 where no answer came. */
    readonly status: number,
    /** The rule's name as in docs/formats.md, or `unreachable`, `broken`. */
    readonly why: string,
    /** Which field it is about: a name, a JSON path; empty where it is about all. */
    readonly field: string,
    readonly chinese: string,
    readonly english: string,
    /** In how many seconds to try again, where the server says so. */
    readonly wait = 0,
  ) {
    super(why)
  }

  /** What to tell people, in their language. */
  get say(): string {
    if (this.status === 0) return text.common.unreachable
    const said = language.value === 'en' ? withDays(this.english) || this.chinese : this.chinese || this.english
    return (
      said ||
      (this.status === 403
        ? text.common.notAllowed
        : this.status === 404
          ? text.common.notFoundSay
          : text.common.broken)
    )
  }

  get offline(): boolean {
    return this.status === 0
  }
}

export function unreachable(): Problem {
  return new Problem(0, 'unreachable', '', '', '')
}

export function problemOf(status: number, answer: unknown, wait = 0): Problem {
  const it = (typeof answer === 'object' && answer !== null ? answer : {}) as Record<string, unknown>
  const word = (name: string) => (typeof it[name] === 'string' ? it[name] : '')
  return new Problem(status, word('why') || 'broken', word('field'), word('chinese'), word('english'), wait)
}

export const isProblem = (it: unknown): it is Problem => it instanceof Problem
