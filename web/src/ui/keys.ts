// One table of keys: the list that `?` shows and the handlers both come from here, so that neither can lie.
import { onBeforeUnmount, onMounted, ref } from 'vue'
import { letterKeys } from '@/ui/look'
import type { text } from '@/i18n'

export type Act = keyof typeof text.keys.acts
export type Place = 'everywhere' | 'inLists' | 'onBoard' | 'inForms' | 'onLeader' | 'inSplitter' | 'inAssessing'

interface KeyLine {
  act: Act
  place: Place
  /** As printed on the keyboard. */
  show: string[]
  /** `event.key`, small letters. */
  key: string
  ctrl?: boolean
}

export const keyTable: readonly KeyLine[] = [
  { act: 'palette', place: 'everywhere', show: ['Ctrl', 'K'], key: 'k', ctrl: true },
  { act: 'record', place: 'everywhere', show: ['N'], key: 'n' },
  { act: 'help', place: 'everywhere', show: ['?'], key: '?' },
  { act: 'escape', place: 'everywhere', show: ['Esc'], key: 'escape' },
  { act: 'undo', place: 'everywhere', show: ['Ctrl', 'Z'], key: 'z', ctrl: true },
  { act: 'down', place: 'inLists', show: ['J'], key: 'j' },
  { act: 'up', place: 'inLists', show: ['K'], key: 'k' },
  { act: 'open', place: 'inLists', show: ['Enter'], key: 'enter' },
  { act: 'act', place: 'inLists', show: ['E'], key: 'e' },
  { act: 'full', place: 'onBoard', show: ['F'], key: 'f' },
  { act: 'compare', place: 'onBoard', show: ['C'], key: 'c' },
  { act: 'submit', place: 'inForms', show: ['Ctrl', 'Enter'], key: 'enter', ctrl: true },
  { act: 'pane1', place: 'onLeader', show: ['1'], key: '1' },
  { act: 'pane2', place: 'onLeader', show: ['2'], key: '2' },
  { act: 'pane3', place: 'onLeader', show: ['3'], key: '3' },
  { act: 'pane4', place: 'onLeader', show: ['4'], key: '4' },
  { act: 'print', place: 'onLeader', show: ['P'], key: 'p' },
  { act: 'fate1', place: 'inSplitter', show: ['1'], key: '1' },
  { act: 'fate2', place: 'inSplitter', show: ['2'], key: '2' },
  { act: 'fate3', place: 'inSplitter', show: ['3'], key: '3' },
  { act: 'fate4', place: 'inSplitter', show: ['4'], key: '4' },
  { act: 'confirm', place: 'inSplitter', show: ['Enter'], key: 'enter' },
  { act: 'join', place: 'inSplitter', show: ['M'], key: 'm' },
  { act: 'cut', place: 'inSplitter', show: ['X'], key: 'x' },
  { act: 'back', place: 'inSplitter', show: ['U'], key: 'u' },
  { act: 'cite1', place: 'inAssessing', show: ['1'], key: '1' },
  { act: 'cite2', place: 'inAssessing', show: ['2'], key: '2' },
  { act: 'cite3', place: 'inAssessing', show: ['3'], key: '3' },
  { act: 'cite4', place: 'inAssessing', show: ['4'], key: '4' },
  { act: 'cite5', place: 'inAssessing', show: ['5'], key: '5' },
  { act: 'takeSelf', place: 'inAssessing', show: ['S'], key: 's' },
  { act: 'differ', place: 'inAssessing', show: ['D'], key: 'd' },
  { act: 'nextBody', place: 'inAssessing', show: ['N'], key: 'n' },
]

export const lineOf = (act: Act): KeyLine => keyTable.find(it => it.act === act) as KeyLine
export const keyHelpOpen = ref(false)

/** A field, where letters are text. */
export function inField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) &&
        !/^(checkbox|radio|button|submit)$/.test((target as HTMLInputElement).type)))
  )
}

/** A control that Enter presses by itself. */
const pressable = (target: EventTarget | null) =>
  target instanceof Element && target.closest('a[href], button, summary, [role="tree"], [role="listbox"]') !== null

export function matches(line: KeyLine, event: KeyboardEvent): boolean {
  if (event.altKey || event.isComposing || event.key.toLowerCase() !== line.key) return false
  const ctrl = event.ctrlKey || event.metaKey
  if (Boolean(line.ctrl) !== ctrl) return false
  if (line.key === 'escape') return true
  if (line.key === 'z') return !inField(event.target)
  if (line.ctrl) return true
  if (inField(event.target)) return false
  if (line.key === 'enter') return !pressable(event.target)
  return letterKeys.value === 'on'
}

/** Returns false to say "not for me": the next one who wants the key is asked. */
type Handler = (event: KeyboardEvent) => boolean | void
const handlers: { act: Act; handle: Handler; depth: number }[] = []

// Below an open dialog nothing hears a key: `n` must not leave the page behind a question.
let depth = 0
export function openDialog(): () => void {
  depth++
  return () => {
    depth--
  }
}

export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  const acts = keyTable.filter(line => matches(line, event)).map(line => line.act)
  if (acts.length === 0) return
  // The newest first: a dialog hears Esc before the page below it.
  for (let i = handlers.length - 1; i >= 0; i--) {
    const it = handlers[i]
    if (!it || it.depth < depth || !acts.includes(it.act) || it.handle(event) === false) continue
    event.preventDefault()
    return
  }
}

let listening = false
function listenToKeys(): void {
  if (listening) return
  listening = true
  document.addEventListener('keydown', press)
}

export function addKey(act: Act, handle: Handler): () => void {
  listenToKeys()
  const it = { act, handle, depth }
  handlers.push(it)
  return () => {
    const at = handlers.indexOf(it)
    if (at >= 0) handlers.splice(at, 1)
  }
}

/** Answers a key while the component is on screen: `onKey('submit', save)`. */
export function onKey(act: Act, handle: Handler): void {
  let remove = () => {}
  onMounted(() => {
    remove = addKey(act, handle)
  })
  onBeforeUnmount(() => remove())
}
