import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import Picker from './Picker.vue'

interface Who {
  id: string
  name: string
}
const all: Who[] = [
  { id: 'm1', name: '戚强刚' },
  { id: 'm2', name: '戚强' },
]
const later = (ms: number) => new Promise(done => setTimeout(done, ms))

test('Enter waits for the answer to what was typed, and takes nobody of an older one', async () => {
  const find = async (typed: string) => {
    await later(20)
    return typed === '戚' ? [all[0]!] : typed === '戚强' ? [all[1]!, all[0]!] : []
  }
  const mounted = mount(Picker<Who>, {
    props: {
      find,
      modelValue: [],
      'onUpdate:modelValue': (it: Who[]) => {
        void mounted.setProps({ modelValue: it })
      },
    },
  })
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
  const mounted = mount(Picker<Who>, {
    attachTo: document.body,
    props: {
      choices: all,
      many: true,
      modelValue: [all[0]!],
      'onUpdate:modelValue': (it: Who[]) => {
        void mounted.setProps({ modelValue: it })
      },
    },
  })
  await mounted.get('.picked button').trigger('click')
  await later(5)
  expect(document.activeElement).toBe(mounted.get('input').element)
  mounted.unmount()
})

test('of two namesakes Enter takes neither before one is meant, and whoever was taken is told apart', async () => {
  const choices: { id: string; name: string; of?: string }[] = [
    { id: 'm1', name: '戚强', of: '第一支部' },
    { id: 'm2', name: '戚强', of: '第二支部' },
  ]
  const it = mount(Picker, {
    props: {
      modelValue: [] as typeof choices,
      choices,
      'onUpdate:modelValue': (to: typeof choices) => {
        void it.setProps({ modelValue: to })
      },
    },
  })
  const field = it.find('input')
  await field.trigger('focus')
  await field.setValue('戚强')
  await field.trigger('keydown', { key: 'Enter' })
  expect(it.props('modelValue')).toEqual([])
  await field.trigger('keydown', { key: 'ArrowDown' })
  await field.trigger('keydown', { key: 'Enter' })
  expect(it.props('modelValue')).toEqual([choices[1]])
  expect(field.element.value).toBe('戚强（第二支部）')
})
