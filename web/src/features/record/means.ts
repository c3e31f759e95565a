// 保障情况 in words, for the page of a record and for what a correction changed.
import type { Schemas } from '@/api/client'
import { text } from '@/i18n'
import '@/features/record/words'

export function meansFacts(it: Schemas['Guarantee'] | undefined): { name: string; say: string }[] {
  if (!it) return []
  const words = text.means
  return [
    { name: words.body, say: it.body ? words.yes : words.no },
    { name: words.staff, say: words.staffOf(it.full_time, it.part_time) },
    { name: words.budget, say: words.yuan(it.budget) },
    { name: words.spent, say: words.yuan(it.spent) },
  ]
}
