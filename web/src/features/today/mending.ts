// What several recorded meetings lack, written down at once: each is corrected for itself, and each says how that went.
import { ask, newKey, send, type Schemas } from '@/api/client'
import { isProblem, unreachable } from '@/api/problem'

export interface Mend {
  record: string
  minutes: number | ''
  agreed: string
  /** Sent again after a lost line it is done once. */ key: string
}
export type Mended = { record: string; settled: Schemas['SettledLine'][] } | { record: string; why: string }

export const nothingYet = (record: string): Mend => ({ record, minutes: '', agreed: '', key: newKey() })
export const isFilled = (it: Mend) => it.minutes !== '' || it.agreed.trim() !== ''

/** The record as it stands now with what was missing; what a hand wrote meanwhile stays. */
export async function mend(it: Mend): Promise<Mended> {
  try {
    // Only here: the page of today opens without it.
    const { emptyLine, inputOf, writingOf } = await import('@/features/record/recording')
    const page = await ask('/api/records/{id}', { path: { id: it.record } })
    const version = page.versions[page.versions.length - 1]
    if (!version) throw unreachable()
    const form = await ask('/api/record-form', {
      query: {
        host: version.host.id,
        kind: version.kind,
        topics: version.topics,
        day: version.day,
      },
    })
    const writing = writingOf(
      version,
      form.rosters.find(one => one.roster === version.roster),
      page.versions.length,
    )
    if (it.minutes !== '') writing.minutes = it.minutes
    if (it.agreed.trim()) writing.lines.push({ ...emptyLine(), text: it.agreed.trim() })
    const done = await send('post', '/api/records/{id}/correct', {
      params: { path: { id: it.record } },
      body: inputOf(writing),
      key: it.key,
      over: page.versions.length,
    })
    return { record: it.record, settled: done.settled }
  } catch (cause) {
    return { record: it.record, why: (isProblem(cause) ? cause : unreachable()).say }
  }
}

/** One after the other, so that the ledger takes them in this order; one that is refused holds up none of the others. */
export async function mendAll(all: readonly Mend[], each: (done: Mended) => void): Promise<void> {
  for (const it of all.filter(isFilled)) each(await mend(it))
}
