import { beforeEach, expect, test, vi } from 'vitest'
import { connected } from '@/api/live'
import { queries } from '@/api/queries'
import { session, type Session } from '@/api/session'
import { carried, carry } from './offline-shell'

const signedIn = { person: 'm1', drafts_key: '0'.repeat(64) } as unknown as Session
beforeEach(() => {
  sessionStorage.clear()
  session.value = signedIn
  connected.value = true
  queries.clear()
})

test('with a line nothing is carried from page to page', () => {
  carry()
  expect(sessionStorage.length).toBe(0)
})
test('without a line the form’s answers go with the reload, once, and nothing else does', () => {
  connected.value = false
  queries.setQueryData(['/api/record-form', { query: {} }], { host: { id: 'o1', name: '第一支部' } })
  queries.setQueryData(['/api/people', { query: {} }], { rows: [{ name: '张伟' }] })
  carry()
  expect(sessionStorage.getItem('jinze.reload')).not.toContain('张伟')
  const it = carried()
  expect(it?.session.person).toBe('m1')
  expect(it?.answers.queries.map(one => one.queryKey[0])).toEqual(['/api/record-form'])
  expect(sessionStorage.length).toBe(0)
  expect(carried()).toBeNull()
})
test('nobody signed in carries nothing', () => {
  connected.value = false
  session.value = null
  carry()
  expect(sessionStorage.length).toBe(0)
})
test('a tab that is opened again later gets nothing', () => {
  connected.value = false
  vi.useFakeTimers({ now: 0 })
  carry()
  vi.setSystemTime(31_000)
  expect(carried()).toBeNull()
  expect(sessionStorage.length).toBe(0)
  vi.useRealTimers()
})
