// What a line came to, in words: 扣1分, 不扣, 不适用. Never a colour, never a minus sign.
import { text } from '@/i18n'
import type { LineAmount, AssessedLine, Stage } from './answers'
import '@/features/appraisal/words'

export function inWords(it: LineAmount | undefined): string {
  if (!it) return ''
  switch (it.state) {
    case 'lost':
      return it.amount ? text.appraisal.lost(it.amount) : it.standing ? text.Standing[it.standing] : ''
    case 'added':
      return text.appraisal.added(it.amount ?? '')
    case 'kept':
      return it.standing ? text.Standing[it.standing] : text.appraisal.notLost
    case 'not_applicable':
      return text.appraisal.notApplicable
    case 'not_due':
      return text.appraisal.notDue
    case 'unanswered':
      return text.appraisal.unheard
    case 'absent':
      return text.appraisal.absent
  }
}

/** What stands now: the draft's, or what became of it since. */
export const standsAt = (line: AssessedLine): LineAmount => line.now ?? line.draft
export const isLost = (line: AssessedLine) => line.draft.state === 'lost' || standsAt(line).state === 'lost'
export const isLeftOut = (line: AssessedLine) => ['not_due', 'unanswered', 'absent'].includes(line.draft.state)

/** The lines as the pages fold them, each in the order of the scheme. */
export function folded(lines: readonly AssessedLine[]) {
  const rest = lines.filter(it => !isLost(it))
  return {
    lost: lines.filter(isLost),
    kept: rest.filter(it => !isLeftOut(it) && it.draft.state !== 'not_applicable'),
    notApplicable: rest.filter(it => it.draft.state === 'not_applicable'),
    leftOut: rest.filter(isLeftOut),
  }
}

const hundredths = (typed: string): number | null => {
  const it = /^(\d{1,5})(?:[.．](\d{1,2}))?$/.exec(typed.trim())
  return it ? Number(it[1]) * 100 + Number((it[2] ?? '').padEnd(2, '0')) : null
}
/** Whole hundredths without trailing zeros: 50 is 0.5. */
export const written = (it: number) => String(it / 100)

/** What was typed beside the body's own value. */
export function compared(typed: string, self: string | undefined, most: string) {
  const mine = hundredths(typed)
  const own = hundredths(self ?? '0') ?? 0
  const limit = hundredths(most) ?? 0
  if (mine === null) return { amount: null, wrong: text.appraising.noNumber, says: '', differs: false }
  if (mine > limit) return { amount: null, wrong: text.appraising.tooMuch(most), says: '', differs: false }
  const says =
    mine === own
      ? text.appraising.like
      : mine > own
        ? text.appraising.more(written(mine - own))
        : text.appraising.less(written(own - mine))
  return { amount: mine, wrong: '', says, differs: mine !== own }
}

/** Whether lines may be answered one by one. */
export const isOpen = (stage: Stage) => stage === 'objecting'
export const isDecided = (stage: Stage) => stage === 'decided'
export const isFinal = (stage: Stage) => stage === 'meeting' || stage === 'decided'
/** 甲, 乙, 丙: a group by its place in the plan. */
export const stem = (place: number) => [...'甲乙丙丁戊己庚辛壬癸'][place] ?? String(place + 1)
