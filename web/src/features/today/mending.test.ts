import { afterEach, expect, test, vi } from 'vitest'
import { isFilled, mendAll, nothingYet, type Mended } from './mending'

afterEach(() => vi.unstubAllGlobals())

const version = (title: string) => ({
  entered: '2026-03-06',
  title,
  place: '三楼',
  notes: '',
  kind: 'meeting',
  day: '2026-03-05',
  host: { id: 'o7', name: '第二支部' },
  roster: 'members',
  due: 3,
  present: 2,
  attendance: [
    { person: { id: 'm8', name: '魏松年' }, presence: 'excused' },
    { person: { id: 'm20', name: '外来' }, presence: 'sitting_in' },
  ],
  topics: ['theme-day'],
  presenters: [],
  conclusions: [{ text: '原有的一项', nature: 'conclusion' }],
  votes: [],
  makes_up: [],
})
interface Sent {
  path: string
  body: { title: string; minutes?: number; conclusions: { text: string }[]; attendance: object }
  over: string | null
}
function serve(refused: string[] = []): Sent[] {
  const sent: Sent[] = []
  vi.stubGlobal('location', { origin: 'http://localhost:3000' })
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url, 'http://localhost:3000').pathname
    const id = path.split('/')[3] ?? ''
    if (path === '/api/record-form')
      return Response.json({
        rosters: [{ roster: 'members', seats: [{ person: { id: 'm8', name: '' }, usual: 'present' }] }],
      })
    if (request.method === 'GET') return Response.json({ versions: [version('初稿'), version(`会议${id}`)] })
    if (refused.includes(id))
      return Response.json(
        { why: 'record_moved_on', field: '', chinese: '已经有人更正过。', english: 'moved on' },
        { status: 409 },
      )
    sent.push({ path, body: (await request.json()) as Sent['body'], over: request.headers.get('If-Match') })
    return Response.json({ receipt: {}, record: id, settled: [{ obligation: 'x' }], undo_seconds: 10 })
  })
  return sent
}

test('several meetings are completed in one go: only what was filled in is sent, and nothing that stood there is lost', async () => {
  const sent = serve()
  const done: Mended[] = []
  await mendAll(
    [{ ...nothingYet('r1'), minutes: 120 }, nothingYet('r2'), { ...nothingYet('r3'), agreed: ' 年底前补齐委员 ' }],
    it => done.push(it),
  )
  expect(sent.map(it => it.path)).toEqual(['/api/records/r1/correct', '/api/records/r3/correct'])
  expect(sent.map(it => it.over)).toEqual(['"2"', '"2"'])
  expect(sent[0]!.body).toMatchObject({
    title: '会议r1',
    minutes: 120,
    conclusions: [{ text: '原有的一项' }],
    attendance: { excused: [{ person: 'm8' }], sitting_in: ['m20'] },
  })
  expect(sent[1]!.body.conclusions.map(it => it.text)).toEqual(['原有的一项', '年底前补齐委员'])
  expect(done).toEqual([
    { record: 'r1', settled: [{ obligation: 'x' }] },
    { record: 'r3', settled: [{ obligation: 'x' }] },
  ])
})
test('one that is refused says why, and the others are completed all the same', async () => {
  const sent = serve(['r1'])
  const done: Mended[] = []
  await mendAll(
    [
      { ...nothingYet('r1'), minutes: 60 },
      { ...nothingYet('r2'), minutes: 60 },
    ],
    it => done.push(it),
  )
  expect(done[0]).toMatchObject({ record: 'r1', why: '已经有人更正过。' })
  expect(done[1]).toMatchObject({ record: 'r2' })
  expect(sent).toHaveLength(1)
})
test('a meeting is sent only once something is written for it', () => {
  expect(isFilled(nothingYet('r1'))).toBe(false)
  expect(isFilled({ ...nothingYet('r1'), agreed: '  ' })).toBe(false)
  expect(isFilled({ ...nothingYet('r1'), minutes: 90 })).toBe(true)
})
