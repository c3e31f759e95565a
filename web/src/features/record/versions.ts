// What a correction changed, field by field, in words.
import type { Schemas } from '@/api/client'
import { inFull } from '@/base/days'
import { text } from '@/i18n'
import { meansFacts } from './means'

type Version = Schemas['VersionShown']
const names = (people: { name: string }[]) => text.common.list(people.map(it => it.name))

/** What a version names by code or id, in words. */
interface Said {
  topic: (code: string) => string
  goal: (code: string) => string
  madeUp: (id: string) => string
}
const presence = (one: Version['attendance'][number]) =>
  `${one.person.name} ${text.Presence[one.presence]}${one.reason ? text.common.aside(one.reason) : ''}`.trim()
const attendance = (it: Version) =>
  text.common.clauses(
    [
      it.due ? text.records.record.attendanceOf(it.present, it.due).replace(/[。.]$/, '') : '',
      text.common.list(it.attendance.map(presence)),
    ].filter(Boolean),
  )

const fields: [string, (it: Version, said: Said) => string][] = [
  ['title', it => it.title],
  ['day', it => inFull(it.day)],
  ['place', it => it.place],
  ['kind', it => text.Kind[it.kind]],
  ['chair', it => it.chair?.name ?? ''],
  ['recorder', it => it.recorder?.name ?? ''],
  ['presenters', it => names(it.presenters)],
  ['roster', it => text.Roster[it.roster]],
  ['attendance', attendance],
  [
    'conclusions',
    it =>
      text.common.sentences(
        it.conclusions.map(one =>
          text.common.clauses(
            [one.text, one.person?.name ?? one.org?.name ?? '', one.due ? inFull(one.due) : ''].filter(Boolean),
          ),
        ),
      ),
  ],
  ['topics', (it, said) => text.common.list(it.topics.map(said.topic))],
  ['votes', it => text.common.sentences(it.votes.map(one => text.records.record.vote(one.yes, one.no, one.abstained)))],
  ['minutes', it => (it.minutes ? text.records.record.minutesOf(it.minutes) : '')],
  ['makes_up', (it, said) => text.common.list(it.makes_up.map(said.madeUp))],
  ['goal', (it, said) => (it.goal ? said.goal(it.goal) : '')],
  ['concerns', it => it.concerns?.name ?? ''],
  ['notes', it => it.notes],
  ['guarantee', it => text.common.sentences(meansFacts(it.guarantee).map(one => text.common.named(one.name, one.say)))],
  ['plan', it => (it.plan ? text.common.clauses([String(it.plan.year), it.plan.number, names(it.plan.units)]) : '')],
]

export function changes(before: Version, now: Version, said: Said): { field: string; before: string; now: string }[] {
  return fields
    .map(([field, of]) => ({ field, before: of(before, said), now: of(now, said) }))
    .filter(it => it.before !== it.now)
}
