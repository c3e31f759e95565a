import { afterEach, expect, test } from 'vitest'
import { guard, onward } from '@/router'
import { session, type Session } from '@/api/session'

afterEach(() => {
  session.value = null
})
const to = (path: string, open = false) => ({ path, fullPath: path, meta: { open } })
const signedIn = (mustChange = false) => {
  session.value = {
    must_change_password: mustChange,
    must_set_second_factor: false,
    pages: [],
    may: [],
  } as unknown as Session
}

test('without a session one signs in and comes back', () =>
  expect(guard(to('/board?node=o2'))).toEqual({ path: '/sign-in', query: { then: '/board?node=o2' } }))
test('signing in is open to everybody', () => expect(guard(to('/sign-in', true))).toBe(true))
test('a first password must be changed before anything else', () => {
  signedIn(true)
  expect(guard(to('/today'))).toEqual({ path: '/password', query: { then: '/today' } })
  expect(guard(to('/password'))).toBe(true)
})
test('with a session one goes where one wants', () => {
  signedIn()
  expect(guard(to('/board'))).toBe(true)
})
test('the bare address leads to the first page that is one’s own', () => {
  signedIn()
  session.value = { ...session.value!, pages: ['import', 'accounts'] }
  expect(guard(to('/'))).toBe('/import')
  session.value = { ...session.value!, pages: ['ledger', 'today'] }
  expect(guard(to('/'))).toBe('/today')
})
test('whoever leads lands on their one screen, everybody else on today', () => {
  signedIn()
  const held = (leads: boolean) => {
    session.value = { ...session.value!, pages: ['today', 'leader'], posts: [{ leads }] as Session['posts'] }
  }
  held(true)
  expect(guard(to('/'))).toBe('/leader')
  held(false)
  expect(guard(to('/'))).toBe('/today')
})
test('signing in leads on only to our own pages', () => {
  expect(onward('/records?kind=meeting')).toBe('/records?kind=meeting')
  for (const it of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    undefined,
    ['/a', '/b'],
  ])
    expect(onward(it)).toBe('/')
})
