// Acts whose meaning is a choice: both sides stand beside one another, and the button says which one is sent.
import type { Schemas } from '@/api/client'
import { text } from '@/i18n'
import '@/i18n/late'
import '@/features/matters/words'

export interface Way {
  act: string
  say: string
  /** Fields that this side needs, those that are not its own, and what it sends beside them. */
  needs?: string[]
  without?: string[]
  sends?: Record<string, boolean>
}
export type Of = 'approval' | 'review' | 'return' | 'extension' | 'reason'
export interface Choice {
  of: Of
  title: string
  ways: Way[]
  /** The step that it decides about, shown above the form. */ about?: Schemas['MatterAct']
}

const about: Partial<Record<Of, Schemas['MatterAct']>> = {
  review: 'report',
  return: 'ask_return',
  extension: 'ask_extension',
  reason: 'explain',
}
const both = (...acts: string[]): Way[] => acts.map(act => ({ act, say: text.acts[act] ?? act }))
function waysOf(of: Of): Way[] {
  const { ways } = text.matters
  switch (of) {
    case 'approval':
      return both('approve-matter', 'reject-matter')
    case 'review':
      return both('close-matter', 'send-back-matter')
    case 'return':
      return both('transfer-matter', 'keep-matter')
    case 'extension':
      return [
        { act: 'decide-extension', say: ways.grant, needs: ['until'] },
        { act: 'decide-extension', say: ways.refuse, needs: ['text'], without: ['until'] },
      ]
    case 'reason':
      return [
        { act: 'judge-reason', say: ways.just, without: ['accept', 'reject'], sends: { accept: true } },
        { act: 'judge-reason', say: ways.unjust, without: ['accept', 'reject'], sends: { reject: true } },
      ]
  }
}
const all: Of[] = ['approval', 'review', 'return', 'extension', 'reason']

/** The choice that an act is one side of, with the sides that are possible; nothing where there is only this act. */
export function choiceOf(act: string, offers: readonly { act: string; possible: boolean }[]): Choice | undefined {
  const may = (name: string) => offers.some(it => it.act === name && it.possible)
  for (const of of all) {
    const ways = waysOf(of)
    if (!ways.some(it => it.act === act)) continue
    const possible = ways.filter(it => may(it.act))
    if (possible.length < 2) return undefined
    return { of, title: text.matters.choices[of], ways: possible, about: about[of] }
  }
  return undefined
}

/** What an act is called for a matter that stands so. */
export const nameOf = (act: string, standing?: Schemas['MatterStanding']) =>
  act === 'set-matter-day' && standing === 'overdue' ? text.matters.furtherDay : (text.acts[act] ?? act)

/** The acts as they are listed: those of one choice once, under its name. */
export function listed(
  offers: readonly { act: string; possible: boolean }[],
  standing?: Schemas['MatterStanding'],
): { act: string; acts: string[]; say: string }[] {
  const list: { act: string; acts: string[]; say: string }[] = []
  for (const { act, possible } of offers) {
    if (!possible || list.some(it => it.acts.includes(act))) continue
    const choice = choiceOf(act, offers)
    list.push(
      choice
        ? { act, acts: choice.ways.map(it => it.act), say: choice.title }
        : { act, acts: [act], say: nameOf(act, standing) },
    )
  }
  return list
}
