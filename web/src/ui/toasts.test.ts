import { afterEach, expect, test } from 'vitest'
import { problemOf, unreachable } from '@/api/problem'
import { forget, toast, toasts, undo } from './toasts'

afterEach(forget)
const said = () => toasts.value.map(it => it.say)
const settled = () => new Promise(done => setTimeout(done))

test('what could not be undone says why, and is tried again where the line was down', async () => {
  let tries = 0
  toast('已撤回', {
    undo: () => {
      tries++
      throw unreachable()
    },
  })
  undo()
  await settled()
  expect(said()).toEqual([unreachable().say])
  undo()
  await settled()
  expect(tries).toBe(2)
})
test('a refusal is said and not offered again', async () => {
  toast('已撤回', { undo: () => Promise.reject(problemOf(409, { why: 'record_not_withdrawn', chinese: '没有撤回' })) })
  undo()
  await settled()
  expect(toasts.value.map(it => it.undo)).toEqual([undefined])
})
test('whoever signs in next is offered nothing that another did', () => {
  toast('已提交', { undo: () => {} })
  forget()
  expect(undo()).toBe(false)
})
