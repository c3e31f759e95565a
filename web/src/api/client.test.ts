import { afterEach, describe, expect, test, vi } from 'vitest'
import { ask, carry, send, whenSignedOut } from './client'
import { language } from '@/i18n'
import { Problem } from './problem'

afterEach(() => {
  vi.unstubAllGlobals()
  whenSignedOut(() => {})
})
const origin = 'http://localhost:3000'
function serve(status: number, body?: unknown) {
  const requests: Request[] = []
  vi.stubGlobal('location', { origin })
  vi.stubGlobal('fetch', async (request: Request) => {
    requests.push(request)
    return new Response(body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    })
  })
  return requests
}

test('asking carries no token', async () => {
  const requests = serve(200, { today: '2026-07-08' })
  expect(await ask('/api/session')).toEqual({ today: '2026-07-08' })
  expect(requests[0]?.headers.get('X-CSRF-Token')).toBeNull()
})
test('whatever changes something carries the session’s token', async () => {
  carry('t0ken')
  const requests = serve(204)
  await send('post', '/api/sign-out')
  expect(requests[0]?.headers.get('X-CSRF-Token')).toBe('t0ken')
})
describe('a problem', () => {
  test('of a rule has its name, its field and its sentence', async () => {
    serve(422, { why: 'reason_too_late', field: 'day', chinese: '说明期已过。', english: 'Too late.' })
    const it = (await ask('/api/session').catch((cause: unknown) => cause)) as Problem
    expect([it.status, it.why, it.field, it.say]).toEqual([422, 'reason_too_late', 'day', '说明期已过。'])
  })
  test('writes the days of its English sentence as pages do', () => {
    language.value = 'en'
    expect(new Problem(422, 'too_far', 'on', '', 'give a day from 2025-01-01 to 2028-11-29').say).toBe(
      'give a day from 1 Jan 2025 to 29 Nov 2028',
    )
    language.value = 'zh'
  })
  test('of a lost line says that nothing is lost', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('failed')
    })
    const it = (await ask('/api/session').catch((cause: unknown) => cause)) as Problem
    expect([it.offline, it.say]).toEqual([true, '连不上服务器。内容没有丢失，请稍后重试。'])
  })
  test('of a server without words still has a sentence', async () => {
    serve(500, {})
    const it = (await ask('/api/session').catch((cause: unknown) => cause)) as Problem
    expect(it.say).toContain('管理员')
  })
  test('of a session that ended is told at once', async () => {
    serve(401, {})
    const told = vi.fn()
    whenSignedOut(told)
    await ask('/api/session').catch(() => {})
    expect(told).toHaveBeenCalledOnce()
  })
})
