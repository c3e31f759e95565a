// A record's form: what is written, its draft, and what the server knows of it. Every change of one field by another is a
// step (steps.ts); here is only when they come.
import { computed, inject, provide, reactive, ref, watch, type InjectionKey } from 'vue'
import type { QueryOf, Schemas } from '@/api/client'
import { useAsk } from '@/api/queries'
import { useDraft } from '@/ui/drafts'
import { blank, type Writing } from '@/features/record/recording'
import { take, type Step } from './steps'

type Form = Schemas['RecordForm']
export interface Now {
  it: Writing
  quietly: (act: () => void) => void
  step: (by: Step) => void
}
export type FormQuery = QueryOf<'/api/record-form'>

/** `query`: what is asked of the server for what stands there now. `when`: whether it is asked yet. `came`: what its answer changes. */
export function useRecordForm(
  address: string,
  of: {
    begin?: Step[]
    query: (it: Writing) => FormQuery
    when?: () => boolean
    came: (form: Form, now: Now) => Step[]
  },
) {
  const it = reactive<Writing>(blank())
  for (const one of of.begin ?? []) take(it, one)
  const draft = useDraft(address, it, (found: Writing) => {
    take(it, { step: 'draft', found })
  })
  const drafted = ref(false)
  void draft.loaded.then(() => {
    drafted.value = true
  })
  const answer = useAsk('/api/record-form', () => ({ query: of.query(it) }), {
    when: () => drafted.value && (of.when?.() ?? true),
    keep: true,
  })
  const form = computed(() => answer.data.value)
  const settled = computed(() => Boolean(form.value) && !answer.isPlaceholderData.value)
  const step = (by: Step) => take(it, by)
  watch(
    [form, settled],
    () => {
      if (form.value && settled.value)
        draft.quietly(() => {
          for (const one of of.came(form.value!, { it, quietly: draft.quietly, step })) step(one)
        })
    },
    { immediate: true },
  )
  provide(steps, step)
  return { it, form, settled, answer, draft, step }
}

const steps: InjectionKey<(by: Step) => void> = Symbol('steps')
/** For the parts of the form: where their steps go. */
export const useSteps = () => inject(steps)!
