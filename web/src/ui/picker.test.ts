import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import Picker from './Picker.vue'

interface Who { id: string, name: string }
const all: Who[] = [{ id: 'm1', name: '戚强刚' }, { id: 'm2', name: '戚强' }]
const later = (ms: number) => new Promise(done => setTimeout(done, ms))

test('Enter waits for the answer to what was typed, and takes nobody of an older one', async () => {
  const find = async (typed: string) => { await later(20); return typed === '戚' ? [all[0]!] : typed === '戚强' ? [all[1]!, all[0]!] : [] }
  const mounted = mount(Picker<Who>, { props: { find, modelValue: [], 'onUpdate:modelValue': (it: Who[]) => { void mounted.setProps({ modelValue: it }) } } })
  const input = mounted.get('input')
  await input.trigger('focus')
  await input.setValue('戚')
  await later(250)
  await input.setValue('戚强')
  await input.trigger('keydown', { key: 'Enter' })
  expect(mounted.props('modelValue')).toEqual([])
  await later(60)
  expect(mounted.props('modelValue')).toEqual([all[1]])
})
test('the focus stays with the field when what was chosen is taken away', async () => {
  const mounted = mount(Picker<Who>, { attachTo: document.body, props: { choices: all, many: true, modelValue: [all[0]!], 'onUpdate:modelValue': (it: Who[]) => { void mounted.setProps({ modelValue: it }) } } })
  await mounted.get('.picked button').trigger('click')
  await later(5)
  expect(document.activeElement).toBe(mounted.get('input').element)
  mounted.unmount()
})
