// What the server answers is what its description says: every question of the API is asked of the demonstration district,
// as people of every kind, and each answer is held against the schema that /api/openapi.json gives for it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import Ajv from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { start } from '../server.mjs'

let server, api, check, people
const asked = new Set(),
  seen = new Set() // routes asked; those that also answered with what was wanted
before(async () => {
  server = await start()
  api = await (await fetch(server.url + '/api/openapi.json')).json()
  const ajv = new Ajv({ strict: false, allErrors: true })
  formats(ajv)
  ajv.addSchema(api, 'api')
  check = (pointer, answer) => {
    const fits = ajv.getSchema('api#' + pointer)
    return fits(answer) ? [] : fits.errors.map(it => `${it.instancePath} ${it.message} ${JSON.stringify(it.params)}`)
  }
  people = []
  for (const { person } of (await (await fetch(server.url + '/api/doors')).json()).demonstration)
    people.push(await come(person))
})
after(async () => {
  await server?.stop()
})

const pointer = (...steps) =>
  '/' + steps.map(it => encodeURIComponent(it.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
async function post(person, path, body, key = String(Math.random())) {
  const headers = {
    origin: server.url,
    'content-type': 'application/json',
    'idempotency-key': key,
    'x-csrf-token': person?.csrf ?? '',
    cookie: person?.cookie ?? '',
  }
  return await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
}
async function come(person) {
  const answer = await post(null, '/api/demonstration/enter', { person })
  const cookie = answer.headers
    .getSetCookie()
    .map(it => it.split(';')[0])
    .join('; ')
  return { cookie, csrf: (await answer.json()).csrf }
}
const get = async (person, path) => await fetch(server.url + path, { headers: { cookie: person.cookie } })

/** The answer, held against what the description says of this route and status. */
async function held(method, pattern, answer, what) {
  asked.add(`${method} ${pattern}`)
  if (answer.ok) seen.add(`${method} ${pattern}`)
  const said = api.paths[pattern][method].responses
  const status = said[answer.status] ? String(answer.status) : 'default'
  const [type] = Object.keys(said[status].content)
  assert.ok(answer.status < 500, `${what}: ${answer.status}`)
  assert.ok(
    answer.headers.get('content-type').startsWith(type),
    `${what}: ${answer.status} ${answer.headers.get('content-type')}`,
  )
  if (type !== 'application/json') {
    await answer.body?.cancel()
    return null
  }
  const json = await answer.json()
  const faults = check(pointer('paths', pattern, method, 'responses', status, 'content', type, 'schema'), json)
  assert.deepEqual(faults, [], `${what}: ${answer.status} ${JSON.stringify(json).slice(0, 300)}`)
  return { status: answer.status, json }
}

// The secret of a calendar's address is told once, when it is made.
async function calendarOf(person) {
  const made = await post(person, '/api/own-account/calendar', {})
  return (await made.json()).address.split('/').at(-1)
}

// A file on a matter, whose number is 1.
async function fileOn(person) {
  for (const { matter } of (await (await get(person, '/api/matters?size=20')).json()).rows ?? []) {
    const page = await (await get(person, `/api/matters/${matter}`)).json()
    if (page.files.length) return matter
    if (!page.may_add_file) continue
    const headers = {
      origin: server.url,
      'content-type': 'application/octet-stream',
      'idempotency-key': matter,
      'x-csrf-token': person.csrf,
      cookie: person.cookie,
    }
    await fetch(`${server.url}/api/matters/${matter}/files?name=a.txt`, { method: 'POST', headers, body: '附件' })
    return matter
  }
  return 'd1'
}

// Real ids, a few of each, as the pages themselves would find them.
async function ids(person) {
  const of = async path => await (await get(person, path)).json()
  const nodes = ((await of('/api/tree')).nodes ?? []).map(it => it.id)
  const node = nodes[0]
  return {
    nodes: [node, nodes[7], nodes.at(-1)].filter(Boolean),
    obligations: ((await of(`/api/obligations?node=${node}&size=12`)).rows ?? []).map(it => it.obligation),
    people: ((await of(`/api/people?node=${node}`)).people ?? []).slice(0, 4).map(it => it.person),
    records: ((await of(`/api/records?node=${node}`)).rows ?? []).slice(0, 6).map(it => it.record),
    documents: ((await of('/api/documents')).rows ?? []).map(it => it.document),
    matters: ((await of('/api/matters?size=8')).rows ?? []).map(it => it.matter),
    papers: ((await of('/api/papers?size=3')).rows ?? []).map(it => it.paper),
    referrals: ((await of('/api/referrals')).rows ?? []).map(it => it.referral),
    awards: ((await of('/api/awards')).rows ?? []).map(it => it.award),
    assessments: ((await of('/api/assessments')).rows ?? []).map(it => it.assessment),
    assessed: ((await of('/api/assessments')).rows ?? []).flatMap(it =>
      [...it.own, ...it.judging, ...it.reviewing].map(one => one.body.id),
    ),
    duties: ((await of('/api/duties')).duties ?? []).slice(0, 5).map(it => it.code),
  }
}

test('every question, asked as everybody, is answered as it is described', async () => {
  let answers = 0
  let assessed = false
  for (const person of people) {
    const known = await ids(person)
    assessed ||= known.assessments.length > 0
    const fill = {
      '/api/obligations/{id}': known.obligations,
      '/api/records/{id}': known.records,
      '/api/organisations/{id}': known.nodes,
      '/api/organisations/{id}/history': known.nodes,
      '/api/organisations/{id}/duty-sheet': known.nodes,
      '/api/people/{id}': known.people,
      '/api/documents/{id}': known.documents,
      '/api/matters/{id}': known.matters,
      '/api/matters/{id}/files/{number}': [await fileOn(person)],
      '/api/papers/{id}': known.papers,
      '/api/papers/{id}/docx': known.papers,
      '/api/paper-templates/{kind}/docx': ['notice'],
      '/api/referrals/{id}': known.referrals,
      '/api/awards/{id}': known.awards,
      '/api/awards/{id}/conference': known.awards,
      '/api/awards/{id}/notice': known.awards,
      '/api/awards/{id}/docx': known.awards,
      ...Object.fromEntries(
        Object.keys(api.paths)
          .filter(it => it.startsWith('/api/assessments/{id}'))
          .map(it => [it, known.assessments]),
      ),
      '/api/duties/{code}': known.duties,
      '/api/receipts/{leaf}': ['7', '20000'],
      '/api/heads/{size}': ['7', '20000?to=20001'],
      '/api/imports/{id}': ['t1'],
      '/api/imports/{id}/rejected': ['t1'],
      '/api/templates/{kind}': ['people', 'posts'],
      '/api/calendar/{secret}': [await calendarOf(person)],
    }
    for (const [pattern, operations] of Object.entries(api.paths)) {
      if (!operations.get || pattern === '/api/live' || pattern.startsWith('/api/provider')) continue
      const paths = pattern.includes('{')
        ? [...(fill[pattern] ?? []), 'no-such'].map(it =>
            pattern.replace(/\{\w+\}/, encodeURI(it)).replace('{number}', '1'),
          )
        : [pattern]
      const takes = operations.get.parameters.filter(it => it.in === 'query').map(it => it.name)
      const queries = takes.includes('node')
        ? [
            ...(pattern.startsWith('/api/assessments/') ? known.assessed.slice(0, 3) : known.nodes).map(
              it => `node=${it}`,
            ),
            'node=o99999',
            '',
          ]
        : takes.includes('q')
          ? ['q=支部', '']
          : ['']
      if (pattern === '/api/board') queries.push(`node=${known.nodes[0]}&by=month&compare=2026-06-30`)
      if (pattern.startsWith('/api/paper-draft')) queries.push(`kind=notice&node=${known.nodes[0]}`)
      if (pattern === '/api/record-form') queries.push(`obligation=${known.obligations?.[0]}`)
      for (const path of paths)
        for (const query of queries) {
          const what = path + (query ? (path.includes('?') ? '&' : '?') + query : '')
          await held('get', pattern, await get(person, what), what)
          answers++
        }
    }
  }
  // Nothing was imported, so there is no import to see; every other question must have had its answer at least once.
  assert.deepEqual(
    // A district in which nothing was assessed yet has no assessment to see.
    [...asked].filter(it => !seen.has(it) && (assessed || !it.startsWith('get /api/assessments/'))),
    ['get /api/imports/{id}', 'get /api/imports/{id}/rejected'],
  )
  console.log(
    `contract: ${answers} answers of ${asked.size} questions to ${people.length} people fit what is described`,
  )
})

// A text to be split may be any.
test('every act refuses what it cannot take with the sentence that is described, and writes nothing', async () => {
  const leaves = async () => (await (await get(people[0], '/api/ledger')).json()).size
  const before = await leaves()
  let refusals = 0
  for (const [pattern, operations] of Object.entries(api.paths)) {
    if (
      !operations.post ||
      /enter|sign-out|policy-reports|second-factor|notices-read|end-others|documents.split/.test(pattern)
    )
      continue
    for (const body of [{ 'no such member': 1 }, [], 'text', { kind: 'no such kind', title: 1 }]) {
      if (!operations.post.requestBody) continue
      const path = pattern.replace(/\{\w+\}/, 'no-such')
      const answer = await held('post', pattern, await post(people[0], path, body), path)
      assert.ok(answer.status >= 400, `${path} took ${JSON.stringify(body)}: ${answer.status}`)
      assert.match(answer.json.chinese, /[\u4e00-\u9fff].*。$/u, `${path}: ${answer.json.chinese}`)
      assert.match(answer.json.english, /^[\x20-\x7e\u2010-\u2026]*[a-z].*\.$/u, `${path}: ${answer.json.english}`)
      refusals++
    }
  }
  assert.equal(await leaves(), before)
  console.log(`contract: ${refusals} refusals, each a sentence in both languages, nothing written`)
})

test('what an act answers is as it is described', async () => {
  const [office] = people
  const view = await held(
    'post',
    '/api/views',
    await post(office, '/api/views', { name: '我看的', path: '/board?by=month' }),
    'a saved view',
  )
  assert.equal(view.status, 200)
  const form = await (await get(office, '/api/record-form')).json()
  const host = form.host ?? form.host_id ?? form.hosts?.[0]?.id
  const record = { kind: 'meeting', title: '专题会', day: form.day, host: typeof host === 'object' ? host.id : host }
  const preview = await held(
    'post',
    '/api/records/preview',
    await post(office, '/api/records/preview', record),
    'a preview',
  )
  assert.equal(preview.status, 200, JSON.stringify(preview.json))
  const done = await held('post', '/api/records', await post(office, '/api/records', record), 'a record')
  assert.equal(done.status, 200, JSON.stringify(done.json))
})
