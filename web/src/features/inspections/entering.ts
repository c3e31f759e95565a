// Enters a record of the work committee from one of the small forms here.
import { newKey, send, type Schemas } from '@/api/client'
import { useSending } from '@/api/queries'
import { text } from '@/i18n'
import { toast } from '@/ui/toasts'
import '@/features/inspections/words'

export function useEntering(done: () => void) {
  const { run, sending, problem } = useSending()
  let key = newKey()
  async function enter(body: Schemas['RecordInput']): Promise<void> {
    const entered = await run(() => send('post', '/api/records', { body, key }))
    if (!entered) return
    key = newKey()
    toast(text.inspections.done, { links: [{ to: `/records/${entered.record}`, say: text.inspections.receipt }] })
    done()
  }
  return { enter, sending, problem }
}
