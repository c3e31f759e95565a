// A matter that is set from a clause of a document or an item of a record: what the address names, what the form is
// filled with, and who already pursues the same.
import { computed, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import type { Schemas } from '@/api/client'
import { useAsk } from '@/api/queries'
import { today } from '@/api/session'
import { text } from '@/i18n'
import { one } from '@/ui/filters'
import '@/features/documents/words'
import { splitBy } from './splitting'

type Typed = Record<string, string>
const longestTitle = 40

/** The first clause of the sentence, short enough for a title. */
export function titleOf(sentence: string): string {
  const bare = sentence.replace(/[。；;]$/, '')
  if (bare.length <= longestTitle) return bare
  const first = bare.split(/[，、；]/)[0] ?? bare
  return first.length <= longestTitle ? first : first.slice(0, longestTitle)
}

export function useSource(typed: Typed) {
  const route = useRoute()
  const asked = computed(() => {
    const of = (name: string) => one(route.query, name) ?? ''
    return {
      document: of('document'),
      clause: Number(of('clause')) || 0,
      record: of('record'),
      item: Number(of('item')),
    }
  })
  const document = useAsk('/api/documents/{id}', () => ({ path: { id: asked.value.document } }), {
    when: () => Boolean(asked.value.document),
  })
  const clause = computed(() => document.data.value?.clauses.find(it => it.clause === asked.value.clause))
  const pursued = useAsk(
    '/api/pursued',
    () => ({
      query: asked.value.document
        ? { document: asked.value.document, clause: asked.value.clause }
        : { record: asked.value.record, item: asked.value.item },
    }),
    { when: () => Boolean((asked.value.document && asked.value.clause) || (asked.value.record && asked.value.item)) },
  )
  const finding = computed(() => one(route.query, 'source') === 'inspection')
  // Findings against one clause are as many as were found.
  const others = computed(() => (finding.value ? [] : (pursued.data.value?.rows ?? [])))
  const knowing = ref(false)

  async function fill(it: Schemas['ClauseShown'], row: Schemas['DocumentRow']): Promise<void> {
    typed.source = finding.value ? 'inspection' : 'document'
    typed.basis ||= text.documents.basis(row.title, row.number, it.label)
    if (finding.value) return
    typed.title ||= titleOf(it.text)
    typed.wanted ||= it.text
    const split = await splitBy(it.text, row.day).catch(() => undefined)
    const sentence = split?.pieces.find(piece => piece.asks)
    typed.lead ||= sentence?.bodies[0]?.id ?? ''
    if (sentence?.due && sentence.due >= today.value) typed.due ||= sentence.due
  }
  watch(
    clause,
    (it, before) => {
      const row = document.data.value?.row
      if (it && row && !before) void fill(it, row)
    },
    { immediate: true },
  )
  /** What goes with the form beside its fields. */
  const extra = () => {
    const { document: id, clause: nth, record, item } = asked.value
    return {
      ...(id && nth ? { document: id, clause: nth } : {}),
      ...(record && item ? { record, item } : {}),
      ...(others.value.length && knowing.value ? { despite_others: true } : {}),
    }
  }
  return { clause, others, knowing, extra }
}
