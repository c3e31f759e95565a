// A matter that is set from a clause of a document or an item of a record: what the address names, what the form is
// filled with, and who already pursues the same.
import { computed, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import type { Schemas } from '@/api/client'
import { useAsk } from '@/api/queries'
import { text } from '@/i18n'
import { one } from '@/ui/filters'
import '@/features/documents/words'

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
  const form = useAsk('/api/matter-form', () => {
    const { document, clause, record, item } = asked.value
    return { query: document && clause ? { document, clause } : record && item ? { record, item } : {} }
  })
  const clause = computed(() => form.data.value?.clause)
  const finding = computed(() => one(route.query, 'source') === 'inspection')
  // Findings against one clause are as many as were found.
  const others = computed(() => (finding.value ? [] : (form.data.value?.rows ?? [])))
  const types = computed(() => form.data.value?.types ?? [])
  const goals = computed(() => form.data.value?.goals ?? [])
  const knowing = ref(false)

  function fill(it: Schemas['FormClause']): void {
    typed.source = finding.value ? 'inspection' : 'document'
    typed.basis ||= text.documents.basis(it.document_title, it.document_number, it.label)
    typed.setter ||= it.setter
    if (finding.value) return
    typed.title ||= titleOf(it.text)
    typed.wanted ||= it.text
    typed.lead ||= it.lead?.id ?? ''
    typed.due ||= it.due ?? ''
  }
  watch(
    clause,
    (it, before) => {
      if (it && !before) fill(it)
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
  const loaded = computed(() => form.data.value !== undefined)
  return { clause, others, knowing, extra, types, goals, loaded }
}
