import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import SameNote from './SameNote.vue'

test('what asks for the same as something in force is said, by its name', () => {
  const it = mount(SameNote, {
    props: { warnings: [{ zh: '“青年学习”与已有的“主题党日”要求相同：同类材料最多报一次。', en: 'the same' }] },
  })
  expect(it.get('[role=status]').text()).toContain('与已有的“主题党日”要求相同')
})
test('nothing is said where nothing is asked for twice', () =>
  expect(
    mount(SameNote, { props: { warnings: [] } })
      .find('[role=status]')
      .exists(),
  ).toBe(false))
