// Whether the same draft is open in another tab: both say so, because the later saving would take the place of the other's.
import { onBeforeUnmount, ref, type Ref } from 'vue'

type Told = { opened?: string, open?: string, closed?: string }

/** True while another tab of this browser has the draft open; `through` is for tests. */
export function useSameDraft(place: string, through?: BroadcastChannel): Ref<boolean> {
  const elsewhere = ref(false)
  const channel = through ?? (typeof BroadcastChannel === 'function' ? new BroadcastChannel('jinze-drafts') : null)
  if (!channel) return elsewhere
  const tell = (it: Told) => channel.postMessage(it)
  channel.onmessage = (event: MessageEvent<Told>) => {
    if (event.data.opened === place) { elsewhere.value = true; tell({ open: place }) }
    if (event.data.open === place) elsewhere.value = true
    // Two others may have had it open: whoever is left answers.
    if (event.data.closed === place) { elsewhere.value = false; tell({ opened: place }) }
  }
  tell({ opened: place })
  const close = () => { tell({ closed: place }); channel.close() }
  window.addEventListener('pagehide', () => tell({ closed: place }))
  window.addEventListener('pageshow', event => { if (event.persisted) tell({ opened: place }) })
  onBeforeUnmount(close)
  return elsewhere
}
