// What is wrong, by field: what is missing here, and what the server objected to, where it named a field of the form.
import type { Problem } from '@/api/problem'
import { text } from '@/i18n'
import { lineOfSent, overlong, type Writing } from '@/features/record/recording'

const shown = new Set([
  'title',
  'day',
  'place',
  'recorder',
  'chair',
  'conclusions',
  'notes',
  'presenters',
  'topics',
  'kind',
  'host',
  'attendance',
  'minutes',
  'concerns',
  'guarantee',
])

export function errorsOf(
  lacks: readonly string[],
  problem: Problem | null,
  it: Writing,
  tried: boolean,
): Record<string, string> {
  const words: Record<string, string> = {
    title: text.recording.emptyTitle,
    day: text.recording.emptyDay,
    place: text.recording.emptyPlace,
    recorder: text.recording.emptyRecorder,
    conclusions: text.recording.emptyConclusions,
    notes: text.recording.emptyNotes,
  }
  const errors = { ...Object.fromEntries(lacks.map(name => [name, words[name] ?? ''])), ...(tried ? overlong(it) : {}) }
  const field = problem?.field.split(/[.[]/)[0] ?? ''
  const line = lineOfSent(it, Number(/^conclusions\[(\d+)\]/.exec(problem?.field ?? '')?.[1] ?? NaN))
  if (problem && line >= 0) errors[`line-${line}`] = problem.say
  else if (problem && shown.has(field)) errors[field] = problem.say
  return errors
}

/** The draft as a file, for whoever must carry it to another machine. */
export function saveAsFile(input: object, title: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(input, null, 2)], { type: 'application/json' }))
  link.download = `${title || 'record'}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
