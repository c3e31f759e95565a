// The cells of the attack, made from the API's own description: every route and every act, with one value of one
// field exchanged for an odd one, a stranger's, or one that is nowhere. A new route or field is in here by itself.
import { absentFor } from './accounts.mjs'
import { oddBodies, oddDays, oddFor, oddForQuery, oddJson } from './odd.mjs'

const ofName = {
  node: 'org',
  host: 'org',
  unit: 'org',
  leads: 'org',
  guides: 'org',
  branch: 'org',
  over: 'org',
  org: 'org',
  concerns: 'org',
  charges: 'org',
  person: 'person',
  recorder: 'person',
  chair: 'person',
  on_behalf_of: 'person',
  presenters: 'person',
  invited: 'person',
  voter: 'person',
  post: 'post',
  appointment: 'appointment',
  charge: 'charge',
  record: 'record',
  answers: 'record',
  basis: 'record',
  obligation: 'obligation',
  duty: 'code',
  code: 'code',
  document: 'code',
  topic: 'code',
  on: 'day',
  known: 'day',
  compare: 'day',
  day: 'day',
  from: 'day',
  to: 'day',
  last: 'day',
  until: 'day',
  since: 'day',
  joined: 'day',
  full_since: 'day',
  born: 'day',
  performed: 'day',
  due: 'day',
  page: 'number',
  size: 'number',
  leaf: 'number',
  year: 'number',
  count: 'number',
  days: 'number',
  minutes: 'number',
  late_entry: 'number',
  due_soon: 'number',
  frozen: 'number',
  month: 'month',
  by: 'word',
  area: 'word',
  standing: 'word',
  kind: 'word',
  list: 'word',
  how: 'word',
  mark: 'word',
  outcome: 'word',
}
const ofFolder = {
  organisations: 'org',
  people: 'person',
  accounts: 'person',
  records: 'record',
  obligations: 'obligation',
  receipts: 'number',
  heads: 'number',
  duties: 'code',
  sources: 'code',
  imports: 'ticket',
  suggestions: 'suggestion',
  views: 'view',
  proposals: 'proposal',
}
/** What a field holds, by its name; 'text' where the name says nothing. */
export const kindOf = (name, path = '') =>
  name === 'id' || (name === 'size' && path.includes('{size}'))
    ? (ofFolder[path.split('/')[2]] ?? 'text')
    : (ofName[name] ?? 'text')

/** Honest values: what the account may name itself, and something for what nobody owns. */
export function honest(kind, name, own, when) {
  const of = {
    org: own.org,
    person: own.person,
    record: own.record,
    obligation: own.obligation,
    post: own.post,
    appointment: own.appointment,
    charge: own.charge,
    day: [when.today],
    number: ['7'],
    code: ['branch-general-meeting'],
    month: [when.today.slice(0, 7)],
    word: {
      list: ['records.xlsx'],
      kind: ['people'],
      by: ['area'],
      how: ['died'],
      mark: ['lost'],
      outcome: ['rejected'],
    }[name],
    ticket: ['attack-absent'],
    suggestion: ['s1'],
    view: ['v1'],
    proposal: ['p1'],
  }[kind]
  return (
    of?.[0] ??
    {
      org: 'o1',
      person: 'm1',
      record: 'r1',
      post: 'p1',
      appointment: 'a1',
      charge: 'c1',
      obligation: 'branch-general-meeting@o7@2025Q4',
    }[kind] ??
    '尝试'
  )
}

/** A body that fits a schema, as an object; `only` the members that must be there, and those named. */
function sample(api, schema, name, own, when, only = []) {
  if (schema.$ref) return sample(api, api.components.schemas[schema.$ref.split('/').at(-1)], name, own, when, only)
  if (schema.anyOf || schema.oneOf) return sample(api, (schema.anyOf ?? schema.oneOf)[0], name, own, when, only)
  if (schema.enum) return schema.enum[0]
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([key]) => schema.required?.includes(key) || only.includes(key))
        .map(([key, it]) => [key, sample(api, it, key, own, when)]),
    )
  if (type === 'array') return [sample(api, schema.items ?? {}, name, own, when)]
  if (type === 'integer' || type === 'number') return 7
  if (type === 'boolean') return false
  return honest(kindOf(name), name, own, when)
}
const resolved = (api, schema) => (schema?.$ref ? api.components.schemas[schema.$ref.split('/').at(-1)] : schema)

/** Every operation: {method, pattern, steps, query, schema, type}. */
export const operations = api =>
  Object.entries(api.paths).flatMap(([pattern, of]) =>
    Object.entries(of).map(([method, it]) => {
      const [type] = Object.keys(it.requestBody?.content ?? {})
      return {
        method: method.toUpperCase(),
        pattern,
        steps: [...pattern.matchAll(/\{(\w+)\}/g)].map(found => found[1]),
        query: (it.parameters ?? []).filter(p => p.in === 'query').map(p => p.name),
        schema: type === 'application/json' ? resolved(api, it.requestBody.content[type].schema) : null,
        type,
      }
    }),
  )

const path = (operation, fill) =>
  operation.pattern.replace(/\{(\w+)\}/g, (_, name) => fill(name, kindOf(name, operation.pattern)))
const mark = '\u0001here\u0001'
/** The body as text with the value of `name` written as the JSON `raw`. */
function bodyWith(body, name, raw) {
  return JSON.stringify({ ...body, [name]: mark }).replace(JSON.stringify(mark), () => raw)
}

export const ends = /sign-out|password|second-factor|end-others/ // these end or slow the account that asks: attacked by themselves elsewhere

/** Every place where a value stands, in every route and act: {kind, name, inQuery, put(value)}; put() gives the request with that value there,
 *  percent-encoded in a path or query, JSON in a body, and honest values everywhere else. */
export function places(api, acts, { own }, when) {
  const all = []
  for (const operation of operations(api)) {
    const { method, pattern } = operation
    if (pattern === '/api/live' || ends.test(pattern)) continue
    const fill = (name, kind) => encodeURIComponent(honest(kind, name, own, when))
    const plain = path(operation, fill)
    const body = operation.schema ? sample(api, operation.schema, '', own, when) : undefined
    const json = body === undefined ? (method === 'GET' ? undefined : '') : JSON.stringify(body)
    const add = (name, inQuery, made) =>
      all.push({
        name,
        kind: kindOf(name, pattern),
        inQuery,
        put: value => ({
          method,
          body: json,
          ...made(value),
          what: `${method} ${pattern} ${name}=${value.slice(0, 60)}`,
        }),
      })
    for (const step of operation.steps)
      add(step, true, value => ({ path: path(operation, (name, kind) => (name === step ? value : fill(name, kind))) }))
    const node = operation.query.includes('node') ? `node=${honest('org', 'node', own, when)}&` : ''
    for (const name of operation.query)
      add(name, true, value => ({ path: `${plain}?${name === 'node' ? '' : node}${name}=${value}` }))
    for (const name of Object.keys(operation.schema?.properties ?? {}))
      add(name, false, value => ({ path: plain, body: bodyWith(body, name, value) }))
  }
  for (const act of acts) {
    const base = Object.fromEntries(
      act.fields
        .filter(it => it.needed)
        .map(it => [it.name, it.words?.[0] ?? honest(kindOf(it.name), it.name, own, when)]),
    )
    for (const { name } of act.fields)
      all.push({
        name,
        kind: kindOf(name),
        inQuery: false,
        put: value => ({
          method: 'POST',
          path: `/api/acts/${act.name}`,
          body: bodyWith(base, name, value),
          what: `act ${act.name} ${name}=${value.slice(0, 60)}`,
        }),
      })
  }
  return all
}

/** What may be tried in a place. */
export const oddIn = (place, when) =>
  place.inQuery
    ? oddForQuery(place.kind, when)
    : [...oddFor(place.kind, when).map(it => JSON.stringify(it)), ...oddJson]

/** Two odd days in one question, where a route takes two. */
export function oddPairs(api, account, when) {
  const days = oddDays(when.first, when.today),
    cells = []
  for (const operation of operations(api)) {
    const fields = operation.query.filter(it => kindOf(it) === 'day')
    for (const one of fields)
      for (const other of fields)
        if (one < other)
          for (const a of days)
            for (const b of days) {
              const at = path(operation, (name, kind) => encodeURIComponent(honest(kind, name, account.own, when)))
              const node = operation.query.includes('node') ? `node=${honest('org', 'node', account.own, when)}&` : ''
              cells.push({
                method: operation.method,
                path: `${at}?${node}${one}=${encodeURIComponent(a)}&${other}=${encodeURIComponent(b)}`,
                what: `${operation.pattern} ${one}=${a} ${other}=${b}`,
              })
            }
  }
  return cells
}

/** Whole bodies and heads that are odd, for whatever takes a body. */
export function oddShapes(api, account, when) {
  const cells = []
  for (const operation of operations(api)) {
    if (operation.pattern === '/api/live' || ends.test(operation.pattern)) continue
    const { method, pattern } = operation
    const at = path(operation, (name, kind) => encodeURIComponent(honest(kind, name, account.own, when)))
    const json = operation.schema ? JSON.stringify(sample(api, operation.schema, '', account.own, when)) : '{}'
    const cell = (what, body, headers) =>
      cells.push({
        method,
        path: at,
        body: method === 'GET' ? undefined : body,
        headers,
        what: `${method} ${pattern} ${what}`,
      })
    if (method !== 'GET')
      for (const [i, body] of oddBodies(json).entries())
        cell(
          `body ${i}`,
          body,
          operation.type === 'application/json' ? {} : { 'content-type': 'application/octet-stream' },
        )
    for (const headers of oddHeaders) cell(`headers ${JSON.stringify(headers).slice(0, 80)}`, json, headers)
  }
  return cells
}
const oddHeaders = [
  { 'if-none-match': '*' },
  { 'if-none-match': '"' + 'a'.repeat(8000) + '"' },
  { 'if-none-match': 'W/"1-1", "2-2"' },
  { 'if-match': '"0"' },
  { 'if-match': '*' },
  { 'if-modified-since': 'Thu, 01 Jan 9999 00:00:00 GMT' },
  { range: 'bytes=0-0' },
  { range: 'bytes=5-1' },
  { range: 'bytes=0-18446744073709551615,1-2,-5' },
  { 'accept-encoding': 'br;q=0, gzip;q=0, *;q=0' },
  { 'accept-encoding': 'br;q=2,,;;=,' + 'x,'.repeat(2000) },
  { 'accept-encoding': '' },
  { 'content-type': undefined },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/jsonp' },
  { 'content-type': 'APPLICATION/JSON' },
  { 'content-type': 'text/plain' },
  { 'content-encoding': 'gzip' },
  { accept: 'application/xml' },
  { 'accept-language': 'zh'.repeat(3000) },
  { 'x-http-method-override': 'DELETE' },
  { 'x-forwarded-for': '1.2.3.4, 127.0.0.1' },
  { 'x-forwarded-proto': 'https' },
  { 'x-forwarded-host': 'elsewhere' },
  { forwarded: 'for=1.2.3.4' },
  { 'idempotency-key': undefined },
  { 'idempotency-key': ' ' },
  { 'idempotency-key': 'k'.repeat(9000) },
  { 'idempotency-key': '../../x' },
  { 'idempotency-key': '\u00ff\u00fe' },
  { 'x-csrf-token': undefined },
  { 'x-csrf-token': 'a'.repeat(5000) },
  { origin: undefined },
  { origin: 'null' },
  { origin: 'http://elsewhere' },
  { 'sec-fetch-site': 'cross-site' },
  { cookie: undefined },
  { cookie: '=;;;= ;' },
  { cookie: 'a='.repeat(3000) },
  { expect: '100-continue' },
  { expect: 'nothing' },
  { upgrade: 'websocket', connection: 'upgrade' },
  { te: 'trailers' },
]

// The one who opens accounts and the one who proposes administrators name anybody on the register: that is their work.
const namesAnybody = { 'system administrator': /^\/api\/accounts/, 'security administrator': /^\/api\/proposals/ }

/** Pairs of what is a stranger's and what is nowhere: {cell, other, id, absent}; their answers must not differ. */
export function strangers(all, { foreign, role }) {
  const pairs = []
  for (const place of all) {
    if (place.kind === 'person' && namesAnybody[role]?.test(place.put('""').path)) continue
    const ids = (foreign[place.kind] ?? []).slice(0, 2).map(id => [id, absentFor(place.kind, id)])
    if (place.kind === 'org') ids.push(...foreign.name.slice(0, 1).map(name => [name, absentFor('name', name)]))
    const written = place.inQuery ? encodeURIComponent : JSON.stringify
    for (const [id, absent] of ids)
      pairs.push({ id, absent, cell: place.put(written(id)), other: place.put(written(absent)) })
  }
  return pairs
}
