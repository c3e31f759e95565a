// What a correction changed, field by field, in words.
import type { Schemas } from '@/api/client'
import { inFull } from '@/days'
import { text } from '@/i18n'

type Version = Schemas['VersionShown']
const names = (people: { name: string }[]) => text.common.list(people.map(it => it.name))

const fields: [string, (it: Version) => string][] = [
  ['title', it => it.title],
  ['day', it => inFull(it.day)],
  ['place', it => it.place],
  ['kind', it => text.recording.kindWords[it.kind]],
  ['chair', it => it.chair?.name ?? ''],
  ['recorder', it => it.recorder?.name ?? ''],
  ['presenters', it => names(it.presenters)],
  ['attendance', it => text.common.list(it.attendance.map(one => `${one.person.name} ${text.records.record.presences[one.presence] ?? one.presence}`))],
  ['conclusions', it => text.common.sentences(it.conclusions.map(one => text.common.clauses([one.text, one.person?.name ?? one.org?.name ?? '', one.due ? inFull(one.due) : ''].filter(Boolean))))],
  ['topics', it => text.common.list(it.topics)],
  ['votes', it => text.common.sentences(it.votes.map(one => text.records.record.vote(one.yes, one.no, one.abstained)))],
  ['minutes', it => it.minutes ? text.records.record.minutesOf(it.minutes) : ''],
  ['makes_up', it => text.common.list(it.makes_up)],
  ['goal', it => it.goal ?? ''],
  ['concerns', it => it.concerns?.name ?? ''],
  ['notes', it => it.notes],
]

export function changes(before: Version, now: Version): { field: string, before: string, now: string }[] {
  return fields.map(([field, of]) => ({ field, before: of(before), now: of(now) })).filter(it => it.before !== it.now)
}
