// The simulated attacker: every account of the demonstration, members, and nobody send to every route and act of
// web/api.json what is theirs, what is another's, what is nowhere, and what is odd. From a seed: the same seed sends
// the same. What must hold of each answer stands in attack/siege.mjs, what of the whole below.
//   JINZE_ATTACK_SEED=1       another seed
//   JINZE_ATTACK_CELLS=4000   so many odd cells; "whole": every value in every place by every account (script/soak)
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { everybody, keepsakes, survey } from '../attack/accounts.mjs'
import { oddIn, oddPairs, oddShapes, places, strangers } from '../attack/cells.mjs'
import { dice } from '../attack/dice.mjs'
import { Siege, memory, spent } from '../attack/siege.mjs'
import { watch } from '../attack/watch.mjs'
import { run, serve, start } from '../server.mjs'

const seed = Number(process.env.JINZE_ATTACK_SEED ?? 1),
  wanted = process.env.JINZE_ATTACK_CELLS ?? '4000'
const whole = wanted === 'whole'
const chance = dice(seed)
let server, siege, all, nobody, office, api, acts, when, quiet, unwatch

before(async () => {
  server = await start()
  ;({ all, office, nobody } = await everybody(server))
  api = await nobody.get('/api/openapi.json')
  acts = (await office.get('/api/acts')).acts
  const { today } = await office.get('/api/session')
  when = { today, first: 2025 }
  const tree = (await office.get('/api/tree')).nodes.map(it => it.id)
  const kept = await keepsakes(all, office)
  for (const account of [...all, nobody]) {
    Object.assign(account, await survey(account, office, tree))
    const shown = JSON.stringify(await account.get('/api/proposals'))
    for (const kind of Object.keys(kept))
      account.foreign[kind] = kept[kind]
        .filter(([id, owner]) => owner !== account && !shown.includes(id))
        .map(it => it[0])
  }
  server.alive = alive
  siege = new Siege(server, again)
  await askHonestly()
  const watcher = all.at(-1)
  unwatch = watch(server.url, watcher.cookie)
})
after(async () => {
  for (const account of [...(all ?? []), ...(nobody ? [nobody] : [])]) account.close()
  await server?.stop()
})

async function alive() {
  await new Promise(done => setTimeout(done, 300))
  return !server.ended()
}
/** The same district served once more, after the process ended; everybody comes in anew. */
async function again() {
  await unwatch?.().catch(() => {})
  server = Object.assign(await serve(server.folder), { alive })
  for (const account of [...all, nobody]) {
    account.server = server
    if (account.way && !account.gone) await account.come().catch(() => {})
  }
  nobody.close()
  await nobody.come()
  unwatch = watch(server.url, all.at(-1).cookie)
  return server
}

/** What the pages of an account ask for. */
function honestQuestions(account) {
  const node = account.own.org[0],
    end = `${when.first}-12-31`
  const of = [
    `/api/board?node=${node}`,
    `/api/board?node=${node}&by=month&compare=${end}`,
    `/api/obligations?node=${node}&on=${end}&known=${end}`,
    `/api/tables/records.xlsx?node=${node}`,
    `/api/tables/obligations.xlsx?node=${node}`,
    `/api/organisations/${node}/duty-sheet`,
  ]
  return ['/api/session', '/api/today', '/api/mine', '/api/records', '/api/ledger', ...(node ? of : [])].map(path => ({
    method: 'GET',
    path,
    what: path,
  }))
}

/** The dearest of them is the measure for what an odd question may cost, and for memory. */
async function askHonestly() {
  for (const account of all) for (const cell of honestQuestions(account)) await siege.one(account, cell)
  quiet = { ...siege.dearest, memory: memory(server.pid).most }
  siege.limit = 3 * quiet.seconds + 0.2
}

const rightsOf = async account => {
  const session = await account.get('/api/session')
  return { may: session?.may ?? [], posts: (session?.posts ?? []).map(it => `${it.title}@${it.org.id}`) }
}
const grown = (before, now) => [
  ...now.may.filter(it => !before.may.includes(it)),
  ...now.posts.filter(it => !before.posts.includes(it)),
]

test("a stranger's thing is answered byte for byte as one that is nowhere, on every route and act", async () => {
  let pairs = 0
  for (const account of [...all, nobody])
    for (const pair of strangers(places(api, acts, account, when), account)) {
      await siege.pair(account, pair)
      pairs++
    }
  assert.deepEqual(siege.findings.splice(0), [])
  assert.ok(pairs > 1000, `only ${pairs} pairs`)
  console.log(`attacker: ${pairs} things of others, each answered to the byte as an absent one`)
})

/** What one account sends: a share of all, or all. */
function cellsFor(account, share) {
  const spots = places(api, acts, account, when),
    shapes = oddShapes(api, account, when),
    pairs = oddPairs(api, account, when)
  if (whole)
    return [
      ...spots.flatMap(spot => oddIn(spot, when).map(value => spot.put(value))),
      ...shapes,
      ...chance.shuffled(pairs).slice(0, 2000),
    ]
  const drawn = []
  for (let i = 0; i < share; i++) {
    const lot = chance.below(10)
    if (lot === 0) drawn.push(chance.one(pairs))
    else if (lot <= 2) drawn.push(chance.one(shapes))
    else {
      const spot = chance.one(spots)
      drawn.push(spot.put(chance.one(oddIn(spot, when))))
    }
  }
  return drawn
}

test('odd values, days of all centuries, odd JSON and odd heads: one sentence, at no price, and nobody gains by it', async () => {
  const from = spent(server.pid)
  // Those with most rights come last: what they may do changes what the others meet.
  const order = [nobody, ...all.toReversed()]
  for (const account of order) {
    const before = account.way ? await rightsOf(account) : null
    for (const cell of cellsFor(account, Math.ceil(Number(wanted) / order.length))) await siege.one(account, cell)
    const now = before && (await rightsOf(account).catch(() => null))
    if (!now) continue
    const gain = grown(before, now)
    if (gain.length) siege.find('rights grew by own acts', `${account.role}: ${gain}`)
  }
  const held = memory(server.pid)
  console.log(
    `attacker: seed ${seed}: ${siege.asked} answers ${JSON.stringify(siege.statuses)}, ${(spent(server.pid) - from).toFixed(1)} s of the server's processor time; ` +
      `dearest ${siege.dearest.seconds} s (${siege.dearest.what}), honest ${quiet.seconds} s (${quiet.what}); at most ${held.most.toFixed(0)} MiB, honest ${quiet.memory.toFixed(0)} MiB`,
  )
  assert.deepEqual(siege.findings.splice(0), [])
  assert.ok(
    all.filter(it => it.gone).length <= 2,
    `only few lose their way in: ${all.filter(it => it.gone).map(it => it.role)}`,
  )
  // What all bodies in flight may hold together is 64 MiB, and what is kept of answers as much (front/serve/kept.h); the rest is what honest pages take.
  assert.ok(held.most < 1.5 * quiet.memory + 64 + 64, `${held.most} MiB, of ${quiet.memory} in quiet times`)
})

test('what was taken of all this leaves every page to everybody, at the price it had', async () => {
  for (const account of all) for (const cell of honestQuestions(account)) await siege.one(account, cell)
  assert.deepEqual(siege.findings.splice(0), [])
})

test('whoever was not attacking was answered all the while', async () => {
  const { answered, missed } = await unwatch()
  assert.deepEqual(missed.slice(0, 5), [])
  assert.ok(answered > 20)
})

test('the ledger verifies afterwards, and the server ends in peace', async () => {
  assert.equal(await server.end(), 0, server.said())
  assert.doesNotMatch(server.said(), /broken invariant|terminate called/)
  assert.match(await run('verify', '--db', server.db), /核验通过/)
})
