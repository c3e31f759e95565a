import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hear, watchPointer } from './live'
import { queries } from './queries'
import { concerns, topics } from './topics'

const asked: [string, object, unknown][] = [
  ['/api/board', {}, { rows: [] }],
  ['/api/parameters', {}, {}],
  ['/api/views', {}, { views: [] }],
  ['/api/organisations/{id}/history', { path: { id: 'o15' } }, {}],
  ['/api/organisations/{id}/history', { path: { id: 'o1' } }, {}],
  ['/api/people/{id}', { path: { id: 'm33' } }, { branch: { id: 'o15' }, posts: [{ org: { id: 'o7' } }] }],
]
const old = () =>
  queries
    .getQueryCache()
    .getAll()
    .filter(it => it.state.isInvalidated)
    .map(({ queryKey: [path, params] }) =>
      [path, (params as { path?: { id: string } }).path?.id].filter(Boolean).join(' '),
    )

beforeEach(() => {
  vi.useFakeTimers()
  for (const [path, params, answer] of asked) queries.setQueryData([path, params], answer)
})
afterEach(() => {
  queries.clear()
  vi.useRealTimers()
})

test('a note makes old what it names, and what is of all that the reader may see', () => {
  hear({ leaves: 9, topics: ['o15'] })
  vi.advanceTimersByTime(400)
  expect(old()).toEqual(['/api/board', '/api/organisations/{id}/history o15', '/api/people/{id} m33'])
})
test('what is adopted makes old the rules and all that is judged by them', () => {
  hear({ leaves: 9, topics: ['rules'] })
  vi.advanceTimersByTime(400)
  expect(old()).toEqual(expect.arrayContaining(['/api/board', '/api/parameters', '/api/people/{id} m33']))
  expect(old()).not.toContain('/api/views')
})
test('an id that begins as another one does is not that one', () => {
  hear({ leaves: 9, topics: ['o1'] })
  vi.advanceTimersByTime(400)
  expect(old()).toEqual(['/api/board', '/api/organisations/{id}/history o1'])
})
test('notes that follow each other at once are asked for together, and none of their topics is lost', () => {
  const anew = vi.spyOn(queries, 'invalidateQueries')
  hear({ leaves: 9, topics: ['o1'] })
  vi.advanceTimersByTime(200)
  hear({ leaves: 10, topics: ['o15'] })
  vi.advanceTimersByTime(400)
  expect(anew).toHaveBeenCalledTimes(1)
  expect(old()).toEqual(
    expect.arrayContaining(['/api/organisations/{id}/history o1', '/api/organisations/{id}/history o15']),
  )
  anew.mockRestore()
})
test('nothing moves under a pointer that rests on a list; it is asked for when the pointer leaves', () => {
  watchPointer()
  document.body.innerHTML = '<ul class="rows"><li>1</li></ul><p>2</p>'
  const to = (place: string) =>
    document
      .querySelector(place)!
      .dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }))
  to('li')
  hear({ leaves: 9, topics: ['o15'] })
  vi.advanceTimersByTime(400)
  expect(old()).toEqual([])
  to('p')
  expect(old()).toContain('/api/board')
})
test('of a person’s page that has not come yet, every note is news', () => {
  expect(concerns(['o99'], '/api/people/{id}', { path: { id: 'm33' } }, undefined)).toBe(true)
  expect(concerns(['o99'], '/api/people/{id}', { path: { id: 'm33' } }, { posts: [] })).toBe(false)
  expect(concerns([], '/api/board', {}, {})).toBe(false)
})
test('what is said of an answer is said of one that a page asks for', () => {
  const sources = import.meta.glob(['../**/*.vue', '../**/*.ts', '!../**/*.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }) as Record<string, string>
  const all = Object.values(sources).flatMap(source => [...source.matchAll(/useAsk\(\s*'([^']+)'/g)].map(it => it[1]))
  expect(Object.keys(topics).filter(it => !all.includes(it))).toEqual([])
})
