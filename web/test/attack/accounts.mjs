// Everybody who takes part: each door of the demonstration, members who sign in with a password, and nobody. Of each
// is found out what is theirs, what is somebody else's (there, and hidden from them) and what is nowhere.
import { run } from '../server.mjs'
import { speaker } from './talk.mjs'

const json = answer => JSON.parse(answer.body.toString())
let keys = 0
export const freshKey = () => `attack-${process.pid}-${++keys}`

/** One account, or nobody where `way` is null: asks, comes in anew where its session has ended. */
export class Account {
  constructor(server, role, way) {
    Object.assign(this, { server, role, way, cookie: '', csrf: '', person: null })
    this.line = speaker(server.url)
  }

  async come() {
    if (!this.way) return
    this.line.close()
    this.line = speaker(this.server.url)
    this.csrf = ''
    this.cookie = this.device ?? '' // the browser from which they came in before is known
    const answer = await this.way(this)
    this.gone = answer.status !== 200 // an act of somebody's may have ended what they come in by
    if (this.gone) throw new Error(`${this.role} cannot come in: ${answer.status} ${answer.body}`)
    this.remember(answer)
  }
  remember(answer) {
    const set = (answer.headers['set-cookie'] ?? []).map(it => it.split(';')[0])
    this.cookie = set.join('; ') || this.cookie
    this.device = set.find(it => it.includes('device')) ?? this.device
    this.csrf = json(answer).csrf
  }

  /** What a page of ours would send, changed by `headers` (undefined takes one away). */
  headers(method, body, headers = {}) {
    const sent =
      method === 'GET' || method === 'HEAD'
        ? {}
        : {
            origin: this.server.url,
            'content-type': 'application/json',
            'idempotency-key': freshKey(),
            'x-csrf-token': this.csrf,
          }
    Object.assign(sent, { cookie: this.cookie }, headers)
    if (body !== undefined && method !== 'GET' && method !== 'HEAD') sent['content-length'] = Buffer.byteLength(body)
    return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined && value !== ''))
  }
  async once(method, path, body, headers) {
    return await this.line.ask(method, path, this.headers(method, body, headers), body)
  }
  /** The answer; one more try where the session has ended in between (a post gained or lost, a sign-out). */
  async ask(method, path, body, headers) {
    const answer = await this.once(method, path, body, headers)
    if (answer.status !== 401 || !this.way) return answer
    await this.come()
    return await this.once(method, path, body, headers)
  }
  async get(path) {
    const answer = await this.ask('GET', path)
    return answer.status === 200 ? json(answer) : null
  }
  async post(path, body) {
    return await this.ask('POST', path, JSON.stringify(body))
  }
  close() {
    this.line.close()
  }
}

const byDoor = person => async account =>
  await account.once('POST', '/api/demonstration/enter', JSON.stringify({ person }))

/** Signs in with the password for one sign-in, then with one of their own. */
function byPassword(name, first) {
  let password = first,
    own = false
  return async account => {
    let answer = await account.once('POST', '/api/sign-in', JSON.stringify({ name, password }))
    if (own || answer.status !== 200) return answer
    account.remember(answer)
    const fresh = 'A lake of 37 quiet herons'
    answer = await account.once('POST', '/api/password', JSON.stringify({ old: password, fresh }))
    if (answer.status === 200) [password, own] = [fresh, true]
    return answer
  }
}

/** Opens an account at the server: {name, password} for one sign-in; the security administrator has the password's second half. */
export async function opened(server, person, all) {
  const told = JSON.parse(await run('account', 'add', person, '--db', server.db, '--json'))
  let { password } = told
  if (told.half) {
    const security = all.find(it => it.role.includes('security'))
    const { halves } = await security.get('/api/halves')
    const answer = await security.post('/api/halves/take', {
      ids: halves.filter(it => it.person === person).map(it => it.id),
    })
    password += json(answer).taken[0].letters
  }
  return { name: told.name ?? person, password }
}

/** A member of the demonstration who has an account of their own and is in. */
export async function member(server, person, role, all) {
  const { name, password } = await opened(server, person, all)
  const account = new Account(server, role, byPassword(name, password))
  await account.come()
  return account
}

/** So many people without a post, each of another branch, from the at-th branch on. */
export async function plainPeople(office, count, at = 7) {
  const branches = (await office.get('/api/tree')).nodes.filter(it => it.kind === 'branch'),
    found = []
  for (; at < branches.length && found.length < count; at += 53) {
    const { people } = await office.get(`/api/people?node=${branches[at].id}`)
    const plain = people?.find(it => it.posts.length === 0)
    if (plain) found.push(plain.person)
  }
  return found
}

/** Every door, and `members` ordinary members of different branches, and nobody. */
export async function everybody(server, members = 2) {
  const nobody = new Account(server, 'nobody', null)
  const doors = (await nobody.get('/api/doors')).demonstration
  const all = []
  for (const door of doors) {
    const account = new Account(server, door.role?.english ?? door.role?.en ?? door.person, byDoor(door.person))
    await account.come()
    all.push(account)
  }
  const [office] = all
  for (const person of await plainPeople(office, members))
    all.push(await member(server, person, `member ${person}`, all))
  for (const account of all) account.person = (await account.get('/api/session')).person
  return { all, office, nobody }
}

const some = (list, count = 3) =>
  [...new Set([list[0], list[Math.floor(list.length / 2)], list.at(-1)].filter(it => it !== undefined))].slice(0, count)

/** The ids that hang on one organisation, as `who` sees them. */
async function idsOf(who, org) {
  const page = await who.get(`/api/organisations/${org}`)
  const list = async (path, pick) => (((await who.get(path)) ?? {})[pick[0]] ?? []).map(it => it[pick[1]])
  const posts = page?.posts ?? []
  return {
    org: [org],
    person: some(await list(`/api/people?node=${org}`, ['people', 'person'])),
    record: some(await list(`/api/records?node=${org}`, ['rows', 'record'])),
    obligation: some(await list(`/api/obligations?node=${org}&size=40`, ['rows', 'obligation'])),
    post: some(posts.map(it => it.post)),
    appointment: some(posts.map(it => it.holder?.appointment).filter(Boolean)),
    charge: some(
      [...posts.flatMap(it => it.charges ?? []), ...(page?.charged_by ?? [])].map(it => it.charge).filter(Boolean),
    ),
    name: page ? [page.name] : [],
  }
}

export const kinds = ['org', 'person', 'record', 'obligation', 'post', 'appointment', 'charge', 'name']
const joined = all => Object.fromEntries(kinds.map(kind => [kind, [...new Set(all.flatMap(it => it[kind]))]]))
const pages = {
  org: '/api/organisations/',
  person: '/api/people/',
  record: '/api/records/',
  obligation: '/api/obligations/',
}

/** An id of that kind that nobody has. */
export function absentFor(kind, id) {
  if (kind === 'name') return [...id].map(() => '龘').join('')
  if (kind === 'obligation') return id.replace(/@([a-z])\d+/, '@$19999999')
  if (kind === 'ticket' || kind === 'view' || kind === 'proposal') return id.replace(/[0-9a-z]/gi, '9')
  return id[0] + '9999999'
}

/** What people keep that is nobody else's: a sheet thought through, a saved view, a proposal. {ticket: [[id, owner] …] …} */
export async function keepsakes(all, office) {
  const kept = { ticket: [], view: [], proposal: [] }
  const json = answer => (answer.status === 200 ? JSON.parse(answer.body.toString()) : {})
  for (const account of all) {
    const view = json(await account.post('/api/views', { name: '本人的', path: '/board' }))
    if (view.id) kept.view.push([view.id, account])
    const ticket = freshKey()
    const brought = await account.ask('POST', '/api/imports/people', '姓名\n某某\n', {
      'content-type': 'text/csv',
      'idempotency-key': ticket,
    })
    if (brought.status === 200) kept.ticket.push([ticket, account])
    const proposal = json(
      await account.post('/api/proposals', { what: 'appoint', person: office.person, title: 'audit_administrator' }),
    )
    if (proposal.id) kept.proposal.push([proposal.id, account])
  }
  return kept
}

/** What is whose: {own, foreign} by kind. What is foreign is there and answered to this account as if it were not. */
export async function survey(account, office, tree) {
  const seen = ((await account.get('/api/tree'))?.nodes ?? []).map(it => it.id)
  const own = joined(await Promise.all(some(seen).map(org => idsOf(account, org))))
  if (account.person) own.person.unshift(account.person)
  const hidden = []
  for (const org of tree.toReversed()) {
    if (hidden.length === 3) break
    if (seen.includes(org) || (await account.ask('GET', pages.org + org)).status === 200) continue
    hidden.push(await idsOf(office, org))
  }
  const foreign = joined(hidden)
  for (const [kind, page] of Object.entries(pages)) {
    const kept = []
    for (const id of foreign[kind])
      if ((await account.ask('GET', page + encodeURIComponent(id))).status !== 200) kept.push(id)
    foreign[kind] = kept
  }
  return { own, foreign }
}
