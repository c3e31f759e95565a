// Where a button of the server leads: a form that opens with what is known already, or an obligation with one of its acts open.
import type { Schemas } from '@/api/client'

type Prefill = Schemas['Prefill']
type Button = Schemas['Button']

/** Everything known stands in the address, so that a form survives a reload and can be sent to the one who records. */
function formAddress(form: Prefill | undefined, obligation?: string): string {
  const query = new URLSearchParams()
  const put = (name: string, value: string | undefined) => {
    if (value) query.set(name, value)
  }
  put('host', form?.host?.id)
  put('kind', form?.kind)
  put('topics', form?.topics?.join(','))
  put('makes_up', form?.makes_up?.join(','))
  put('answers', form?.answers)
  put('called', form?.called)
  put('closes', form?.closes ? `${form.closes.record}.${form.closes.item}` : undefined)
  put('behalf', form?.on_behalf_of)
  put('concerns', form?.concerns)
  if (!form) put('obligation', obligation)
  const said = query.toString()
  return said ? `/record/new?${said}` : '/record/new'
}

export const obligationAddress = (obligation: string, act?: Button['verb']) =>
  `/obligations/${encodeURIComponent(obligation)}${act ? `?do=${act}` : ''}`

/** An item of a record among the light matters, with one of its acts open; the page counts items from 1. */
export const itemAddress = (act: string, record: string, item: number) =>
  `/matters/items?do=${act}&of=${record}.${item}`

export function addressOf(button: Button, obligation?: string): string {
  const item = button.form?.closes
  if (button.verb === 'report' && item) return itemAddress('report-item', item.record, item.item + 1)
  if (button.verb === 'inspect') return '/inspections'
  if (button.verb === 'confirm' || button.verb === 'settle') return `/requests?of=${button.form?.answers ?? ''}`
  const recorded = button.verb === 'record' || button.verb === 'answer' || button.verb === 'close'
  return recorded || !obligation ? formAddress(button.form, obligation) : obligationAddress(obligation, button.verb)
}

/** Where a row of what is due explains itself: the obligation, or the record that set the item. */
export const rowAddress = (row: Schemas['DutyRow']) =>
  row.obligation ? obligationAddress(row.obligation) : `/records/${row.record ?? ''}`
