// What was just done, and the ten seconds in which it can be undone.
import { shallowRef } from 'vue'
import { isProblem } from '@/api/problem'

interface Toast {
  id: number
  say: string
  /** Seconds left; they stand still while somebody points at or tabs into the toast. */
  left: number
  undo?: () => unknown
  links: { to: string; say: string }[]
}

export const toasts = shallowRef<Toast[]>([])
let next = 1
let paused = false
let timer: ReturnType<typeof setInterval> | undefined

function tick(): void {
  if (paused) return
  toasts.value = toasts.value.map(it => ({ ...it, left: it.left - 1 })).filter(it => it.left > 0)
  if (toasts.value.length === 0) {
    clearInterval(timer)
    timer = undefined
  }
}

/** `toast(text.record.done(5), { undo: () => withdraw() })` */
export function toast(
  say: string,
  more: { undo?: () => unknown; links?: Toast['links']; seconds?: number } = {},
): number {
  const it: Toast = { id: next++, say, left: more.seconds ?? 10, undo: more.undo, links: more.links ?? [] }
  toasts.value = [...toasts.value.slice(-2), it]
  timer ??= setInterval(tick, 1000)
  return it.id
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter(it => it.id !== id)
}
export function pause(now: boolean): void {
  paused = now
}

export function undo(id?: number): boolean {
  const it =
    id === undefined ? [...toasts.value].reverse().find(one => one.undo) : toasts.value.find(one => one.id === id)
  if (!it?.undo) return false
  dismiss(it.id)
  void undone(it.undo)
  return true
}
/** What was not undone says why, and may be tried again where the line was down. */
async function undone(undo: () => unknown): Promise<void> {
  try {
    await undo()
  } catch (cause) {
    if (!isProblem(cause)) throw cause
    toast(cause.say, cause.offline ? { undo } : {})
  }
}
/** Another account, or none: what was done before is nobody's to undo here. */
export function forget(): void {
  toasts.value = []
}
