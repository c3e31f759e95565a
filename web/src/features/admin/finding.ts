// Whom an account or a proposal is for: anybody on the register by name or initials, with branch and post.
import { ask } from '@/api/client'
import { say } from '@/i18n'
import type { PersonChoice } from '@/ui/PersonPicker.vue'

export async function findAnybody(typed: string, signal?: AbortSignal): Promise<PersonChoice[]> {
  if (!typed) return []
  return (await ask('/api/accounts/people', { query: { q: typed } }, signal)).people.map(it => ({
    id: it.id,
    name: it.name,
    of: say(it.of),
  }))
}
