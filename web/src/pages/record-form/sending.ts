// What is wrong, by field: what is missing here, and what the server objected to, where it named a field of the form.
import type { Problem } from '@/api/problem'
import { text } from '@/i18n'

const shown = new Set(['title', 'day', 'place', 'recorder', 'chair', 'conclusions', 'notes', 'presenters', 'topics', 'kind', 'host', 'minutes', 'concerns'])

export function errorsOf(lacks: readonly string[], problem: Problem | null): Record<string, string> {
  const words: Record<string, string> = {
    title: text.recording.emptyTitle, day: text.recording.emptyDay, place: text.recording.emptyPlace,
    recorder: text.recording.emptyRecorder, conclusions: text.recording.emptyConclusions, notes: text.recording.emptyNotes,
  }
  const errors = Object.fromEntries(lacks.map(name => [name, words[name] ?? '']))
  const field = problem?.field.split(/[.[]/)[0] ?? ''
  if (problem && shown.has(field)) errors[field] = problem.say
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
