// How it stands, told apart by whose it is, so that two counts of one organisation say what they count.
import type { Schemas } from '@/api/client'
import { legendSentence } from '@/features/board/board'
import { say, text } from '@/i18n'

/** 本支部：已逾期6项 · 党员学时：已逾期21项; a scope in which nothing presses is left out, unless it is the body's own. */
export function scopesSentences(scopes: readonly Schemas['Scope'][]): string[] {
  return scopes
    .map(it => ({ of: it.of, say: legendSentence(it.tally), words: say(it.words) }))
    .filter(it => it.of === 'own' || it.say !== text.board.settled)
    .map(it => text.common.named(it.words, it.say))
}
