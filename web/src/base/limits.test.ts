import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { left, lengthOf, tooLong } from './limits'
import { blank, emptyLine, lineOfSent, overlong } from '@/features/record/recording'
import Field from '@/ui/Field.vue'

const field = (typed: string) =>
  mount(Field, { props: { label: '标题', of: 'title', typed }, slots: { default: '<input class="in">' } })

test('characters are counted as people and the server count them', () => {
  expect(lengthOf('  𠮷田\u200b  ')).toBe(2)
  expect(lengthOf('一\r\n二')).toBe(3)
  expect(left('title', '长'.repeat(188))).toBe(12)
})

test('near the limit the rest is counted, and beyond it how many are too many: nothing is cut', () => {
  expect(field('长'.repeat(150)).find('.counter').text()).toBe('')
  expect(field('长'.repeat(188)).find('.counter').text()).toBe('还可输入12字')
  const over = field('长'.repeat(203))
  expect(over.find('.counter.over').text()).toBe('多了3字')
  expect(over.find('.error').text()).toContain('太长：最多200字，现在203字，请缩短。')
  expect(field('长'.repeat(200)).find('.error').exists()).toBe(false)
})

test('what is too long is named by its field, and a line by its number', () => {
  const it = {
    ...blank(),
    title: '长'.repeat(201),
    lines: [emptyLine(), { ...emptyLine(), text: '抓'.repeat(2001) }],
    marks: { m1: { presence: 'excused' as const, reason: '忙'.repeat(2001) } },
  }
  expect(Object.keys(overlong(it))).toEqual(['title', 'attendance', 'line-1'])
  expect(overlong(it).title).toBe('名称太长：最多200字，现在201字，请缩短。')
  expect(overlong(it)['line-1']).toMatch(/2.*太长：最多2000字，现在2001字/)
  expect(overlong({ ...it, title: '长'.repeat(200), lines: [], marks: {} })).toEqual({})
  expect(lineOfSent(it, 0)).toBe(1)
  expect(lineOfSent(it, 1)).toBe(-1)
  expect(tooLong('reason', '因'.repeat(2000))).toBe('')
})
