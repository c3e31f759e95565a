// The only file that talks to the server. `ask` reads, `send` changes; both give the answer or throw a Problem.
import createClient, { type Middleware } from 'openapi-fetch'
import type { components, paths } from './schema'
import { Problem, problemOf, unreachable } from './problem'

export type Schemas = components['schemas']
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
export type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P][M & keyof paths[P]] extends object ? P : never
}[keyof paths]
type Operation<P extends keyof paths, M extends Method> = paths[P][M & keyof paths[P]]
type Wanted<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] }
export type Params<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { parameters: infer X } ? Wanted<Pick<X, Extract<keyof X, 'path' | 'query'>>> : never
type Body<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { requestBody?: { content: infer C } } ? C[keyof C] : undefined
/** What a page may be asked, with its types. */
export type QueryOf<P extends PathsWith<'get'>> = NonNullable<Params<P, 'get'> extends { query?: infer Q } ? Q : never>
type Good<R> = R extends { 200: infer A } ? A : R extends { 201: infer A } ? A : unknown
export type Answer<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: infer R }
    ? Good<R> extends { content: { 'application/json': infer A } }
      ? A
      : undefined
    : never

let token = ''
/** The session's CSRF token, to be sent with everything that changes something. */
export function carry(csrf: string): void {
  token = csrf
}
/** For what is sent beside this file: an upload. */
export const csrf = () => token

let onLost = () => {}
/** What to do when the server says that nobody is signed in any more. */
export function whenSignedOut(act: () => void): void {
  onLost = act
}

// Looked up at each call, so that a test's fetch is the one that is used.
const client = createClient<paths>({
  baseUrl: '',
  querySerializer: { array: { style: 'form', explode: false } },
  fetch: request => globalThis.fetch(request),
})
const forgery: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('X-CSRF-Token', token)
  },
}
client.use(forgery)

// crypto.randomUUID is missing on pages that came over plain HTTP, which some offices have.
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), it => it.toString(16).padStart(2, '0')).join('')
}

interface Reply {
  data?: unknown
  error?: unknown
  response: Response
}
async function call(method: Method, path: string, options: object): Promise<unknown> {
  let reply: Reply
  try {
    reply = await (client as unknown as Record<string, (path: string, options: object) => Promise<Reply>>)[
      method.toUpperCase()
    ]!(path, options)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    // An answer that is no JSON (a proxy's page) counts as no answer.
    throw cause instanceof Problem ? cause : unreachable()
  }
  if (reply.response.ok) return reply.data
  if (reply.response.status === 401) onLost()
  throw problemOf(reply.response.status, reply.error, Number(reply.response.headers.get('Retry-After') ?? 0))
}

export function ask<P extends PathsWith<'get'>>(
  path: P,
  params?: Params<P, 'get'>,
  signal?: AbortSignal,
): Promise<Answer<P, 'get'>> {
  return call('get', path as string, { params, signal }) as Promise<Answer<P, 'get'>>
}

export interface Sent<P extends keyof paths, M extends Method> {
  params?: Params<P, M>
  body?: Body<P, M>
  /** Give the same key to send the same thing again after a lost line: it is then done once. */
  key?: string
  /** In whose place it is done (职务代理); without it the server finds out. */
  behalf?: string
  /** The number of the version it was written over: refused where a newer one stands. */
  over?: number
}

export function send<M extends Exclude<Method, 'get'>, P extends PathsWith<M>>(
  method: M,
  path: P,
  sent: Sent<P, M> = {},
): Promise<Answer<P, M>> {
  const headers = {
    ...(method === 'post' ? { 'Idempotency-Key': sent.key ?? newKey() } : {}),
    ...(sent.behalf ? { 'X-In-Place-Of': sent.behalf } : {}),
    ...(sent.over ? { 'If-Match': `"${sent.over}"` } : {}),
  }
  return call(method, path as string, { params: sent.params, body: sent.body, headers }) as Promise<Answer<P, M>>
}
