// What the record would settle, asked again a moment after the last key; an answer that comes too late is thrown away.
import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { send, type Schemas } from '@/api/client'
import { isProblem } from '@/api/problem'
import { inputOf, type Writing } from '@/features/record/recording'

/** `corrects`: the record it is to stand in place of. */
export function usePreview(it: Writing, ready: () => boolean, corrects?: string) {
  const preview = shallowRef<Schemas['RecordPreview'] | null>(null)
  const fresh = ref(false)
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    const mine = ++asked
    const input = inputOf(it)
    // A title is wanted to enter anything; while it is empty the rest may be judged all the same.
    try {
      const body = { ...input, title: input.title || '—' }
      const answer = corrects
        ? await send('post', '/api/records/{id}/preview', { params: { path: { id: corrects } }, body })
        : await send('post', '/api/records/preview', { body })
      if (mine === asked) {
        preview.value = answer
        fresh.value = true
      }
    } catch (cause) {
      if (!isProblem(cause)) throw cause
      if (mine === asked && !cause.offline) {
        preview.value = null
        fresh.value = false
      }
    }
  }
  watch(
    () => (ready() ? JSON.stringify(inputOf(it)) : ''),
    now => {
      fresh.value = false
      clearTimeout(timer)
      if (now) timer = setTimeout(() => void look(), 350)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    clearTimeout(timer)
    asked++
  })
  return { preview, fresh }
}
