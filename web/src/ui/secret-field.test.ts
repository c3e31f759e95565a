import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import SecretField from './SecretField.vue'

const field = (props = {}) =>
  mount(SecretField, { props: { label: '密码', keeper: 'current-password' as const, modelValue: '', ...props } })

test('a password is masked until one asks to see it', async () => {
  const it = field()
  expect(it.find('input').attributes('type')).toBe('password')
  await it.find('button').trigger('click')
  expect(it.find('input').attributes('type')).toBe('text')
})
test('the browser’s keeper is told which password it is, and may paste a long one whole', async () => {
  const it = field({ keeper: 'new-password' as const })
  const input = it.find('input')
  expect(input.attributes('autocomplete')).toBe('new-password')
  expect(input.attributes('maxlength')).toBeUndefined()
  const pasted = new Event('paste', { bubbles: true, cancelable: true })
  input.element.dispatchEvent(pasted)
  expect(pasted.defaultPrevented).toBe(false)
  await input.setValue('句'.repeat(300) + ' ')
  expect(it.emitted('update:modelValue')?.at(-1)).toEqual(['句'.repeat(300) + ' '])
})
