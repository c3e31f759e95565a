import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import DayField from './DayField.vue'

function field(day: string) {
  const mounted = mount(DayField, {
    props: {
      label: '日期',
      modelValue: day,
      'onUpdate:modelValue': (it: string) => {
        void mounted.setProps({ modelValue: it })
      },
    },
  })
  return { mounted, input: mounted.get('input') }
}

for (const before of ['2026-07-08', ''])
  test(`a day that does not exist stays as typed and is said, ${before ? 'in place of another' : 'in an empty field'}`, async () => {
    const { mounted, input } = field(before)
    await input.setValue('2026-02-30')
    await input.trigger('change')
    await mounted.vm.$nextTick()
    expect(input.element.value).toBe('2026-02-30')
    expect(mounted.text()).toContain('2月没有30日')
    await mounted.setProps({ error: '请填写日期。' })
    expect(mounted.text()).toContain('2月没有30日')
    await mounted.setProps({ error: undefined })
    expect(mounted.props('modelValue')).toBe('')
    await input.setValue('2026-03-01')
    expect(mounted.props('modelValue')).toBe('2026-03-01')
    expect(mounted.text()).not.toContain('2月没有30日')
  })

test('what was wrong is said until it is right, not until the field is left', async () => {
  const { mounted, input } = field('')
  await input.setValue('2026-02-30')
  await input.trigger('change')
  expect(mounted.text()).toContain('2月没有30日')
  input.element.value = '2026-03-01'
  await input.trigger('input')
  expect(mounted.text()).not.toContain('2月没有30日')
})
