import { afterEach, describe, expect, test } from 'vitest'
import { addKey, keyTable, openDialog, press, type Act } from './keys'
import { text } from '@/i18n'
import { letterKeys } from './look'

const undo: (() => void)[] = []
afterEach(() => {
  undo.splice(0).forEach(it => it())
  document.body.innerHTML = ''
  letterKeys.value = 'on'
})
function listen(act: Act, answer?: boolean) {
  const heard: Act[] = []
  undo.push(
    addKey(act, () => {
      heard.push(act)
      return answer
    }),
  )
  return heard
}
function type(key: string, more: KeyboardEventInit = {}, target: HTMLElement = document.body) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  Object.defineProperty(event, 'target', { value: target })
  press(event)
  return event
}
const field = () => {
  const it = document.createElement('input')
  document.body.append(it)
  return it
}

test('every key of the table has a sentence', () => {
  for (const it of keyTable) expect(text.keys.acts[it.act]).toBeTruthy()
})
test('no two acts of one place share a key', () => {
  const seen = keyTable.map(it => `${it.place === 'everywhere' ? '' : it.place} ${it.ctrl ?? false} ${it.key}`)
  expect(new Set(seen).size).toBe(seen.length)
})

describe('a letter', () => {
  test('acts on the page', () => {
    const heard = listen('record')
    type('n')
    expect(heard).toEqual(['record'])
  })
  test('is text inside a field', () => {
    const heard = listen('record')
    type('n', {}, field())
    expect(heard).toEqual([])
  })
  test('does nothing when letters are switched off', () => {
    const heard = listen('record')
    letterKeys.value = 'off'
    type('n')
    expect(heard).toEqual([])
  })
  test('with Ctrl is the browser’s', () => {
    const heard = listen('record')
    type('n', { ctrlKey: true })
    expect(heard).toEqual([])
  })
  test('being composed by an input method is nobody’s', () => {
    const heard = listen('record')
    type('n', { isComposing: true })
    expect(heard).toEqual([])
  })
})
test('Ctrl Enter submits from inside a field', () => {
  const heard = listen('submit')
  type('Enter', { ctrlKey: true }, field())
  expect(heard).toEqual(['submit'])
})
test('Ctrl Z inside a field undoes typing, not a submission', () => {
  const heard = listen('undo')
  type('z', { ctrlKey: true }, field())
  expect(heard).toEqual([])
})
test('Enter on a link follows the link', () => {
  const heard = listen('open')
  const link = document.createElement('a')
  link.href = '/today'
  document.body.append(link)
  type('Enter', {}, link)
  expect(heard).toEqual([])
})
test('the newest hears first, and may pass it on', () => {
  const page = listen('escape')
  const drawer = listen('escape', false)
  type('Escape')
  expect([drawer, page]).toEqual([['escape'], ['escape']])
})
test('below an open dialog nothing hears a key', () => {
  const heard = listen('record')
  undo.push(openDialog())
  type('n')
  expect(heard).toEqual([])
})
