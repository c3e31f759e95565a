// Whether the same draft is open in another tab: both say so, because the later saving would take the place of the other's.
import { onBeforeUnmount, ref, type Ref } from 'vue'

type Told = { opened?: string; open?: string; closed?: string }

/** True while another tab of this browser has the draft open; `through` is for tests. */
export function useSameDraft(place: string, through?: BroadcastChannel): Ref<boolean> {
  const elsewhere = ref(false)
  const channel = through ?? (typeof BroadcastChannel === 'function' ? new BroadcastChannel('jinze-drafts') : null)
  if (!channel) return elsewhere
  const tell = (it: Told) => channel.postMessage(it)
  let gone = false
  channel.onmessage = (event: MessageEvent<Told>) => {
    if (gone) return
    if (event.data.opened === place) {
      elsewhere.value = true
      tell({ open: place })
    }
    if (event.data.open === place) elsewhere.value = true
    // Two others may have had it open: whoever is left answers.
    if (event.data.closed === place) {
      elsewhere.value = false
      tell({ opened: place })
    }
  }
  tell({ opened: place })
  const hide = () => {
    gone = true
    tell({ closed: place })
  }
  const show = (event: PageTransitionEvent) => {
    if (event.persisted) {
      gone = false
      tell({ opened: place })
    }
  }
  window.addEventListener('pagehide', hide)
  window.addEventListener('pageshow', show)
  // Nothing is said through a channel that is closed: a form that was left stays silent when its page goes.
  onBeforeUnmount(() => {
    hide()
    window.removeEventListener('pagehide', hide)
    window.removeEventListener('pageshow', show)
    channel.close()
  })
  return elsewhere
}
