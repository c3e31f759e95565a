// The attack itself: sends cells, and holds every answer and the server's process against what must hold. What does
// not is kept as a finding. A server that ended is started again on the same file, so that one run finds all.
import { readFileSync } from 'node:fs'

const ticks = pid => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}
/** Processor time of the server so far, in seconds. */
export const spent = pid => ticks(pid) / 100
/** Memory of the server in MiB: the most it ever held, and what it holds. */
export function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = name => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1024
  return { most: of('VmHWM'), now: of('VmRSS') }
}

// Words of the program's inside that no answer may hold.
const inside =
  /std::|boost|sqlite|\.cpp|\.h:\d|exception|terminate|bad_alloc|out_of_range|stoi|errno|\/tmp\/|\/home\/|SELECT |INSERT /i
const protective = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cache-control',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
]

/** What is wrong with an answer, whoever asked; nothing: all is well. */
export function faults(cell, answer) {
  const wrong = []
  const waits = answer.status === 503 && answer.headers['retry-after']
  if (answer.status >= 500 && !waits) wrong.push(`status ${answer.status}`)
  for (const name of protective) if (!(name in answer.headers)) wrong.push(`lacks ${name}`)
  const bodiless = cell.method === 'HEAD' || answer.status === 304 || answer.status === 204
  const said = answer.headers['content-length']
  if (!bodiless && said !== undefined && Number(said) !== answer.body.length)
    wrong.push(`says ${said} bytes and sends ${answer.body.length}`)
  if (!bodiless && answer.status >= 400) {
    let no = {}
    try {
      no = JSON.parse(answer.body.toString())
    } catch {
      wrong.push('a refusal that is no JSON')
    }
    if (!/[\u4e00-\u9fff]/u.test(no.chinese ?? '') || !/[a-z]/.test(no.english ?? ''))
      wrong.push('a refusal without its two sentences')
    const echoed = `${cell.path}${cell.body ?? ''}${JSON.stringify(cell.headers ?? {})}`
    const leaked = inside.exec(answer.body.toString())
    if (
      leaked &&
      !decodeURIComponent(echoed.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/%[89a-f][0-9a-f]/gi, ''))
        .toLowerCase()
        .includes(leaked[0].toLowerCase())
    )
      wrong.push(`speaks of ${leaked[0]}`)
  }
  return wrong
}

export class Siege {
  constructor(server, again) {
    Object.assign(this, {
      server,
      again,
      findings: [],
      asked: 0,
      statuses: {},
      dearest: { seconds: 0 },
      limit: Infinity,
    })
  }
  find(what, detail) {
    this.findings.push(`${what}: ${detail}`)
  }

  /** One cell as one account; null where the server did not answer. */
  async one(account, cell) {
    if (account.gone) return null
    const before = spent(this.server.pid)
    let answer
    try {
      answer = await account.ask(cell.method, cell.path, cell.body, cell.headers)
    } catch (error) {
      if (account.gone) return null
      if (this.server.ended() || !(await this.server.alive())) await this.rise(account, cell)
      else this.find('no answer', `${account.role}: ${cell.what}: ${error.message}`)
      return null
    }
    this.asked++
    this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1
    for (const wrong of faults(cell, answer)) this.find(wrong, `${account.role}: ${cell.what}`)
    const seconds = spent(this.server.pid) - before
    if (seconds > this.dearest.seconds) this.dearest = { seconds, what: `${account.role}: ${cell.what}` }
    if (seconds > this.limit)
      this.find(
        'too dear',
        `${account.role}: ${cell.what}: ${seconds.toFixed(2)} s of processor time, limit ${this.limit.toFixed(2)}`,
      )
    return answer
  }
  async rise(account, cell) {
    this.find('the process ended', `${account.role}: ${cell.what}: ${this.server.said().trim().split('\n').at(-1)}`)
    this.server = await this.again()
  }

  /** A stranger's thing and one that is nowhere, asked by one after the other: every byte must be the same. */
  async pair(account, { id, absent, cell, other }) {
    const there = await this.one(account, cell),
      nowhere = await this.one(account, other)
    if (!there || !nowhere) return
    if (there.status === 200 && nowhere.status === 200 && there.body.equals(nowhere.body)) return
    const called = text => text.toString().replaceAll(id, absent)
    if (there.status !== nowhere.status)
      this.find(
        "a stranger's is told apart",
        `${account.role}: ${cell.what}: ${there.status}, absent ${nowhere.status}: ${there.body.toString().slice(0, 160)}`,
      )
    else if (called(there.body) !== nowhere.body.toString())
      this.find(
        "a stranger's is told apart",
        `${account.role}: ${cell.what}: ${there.body.toString().slice(0, 160)} / ${nowhere.body.toString().slice(0, 160)}`,
      )
    const names = answer =>
      answer.raw
        .filter((_, i) => i % 2 === 0)
        .map(it => it.toLowerCase())
        .join()
    const value = answer =>
      Object.entries(answer.headers)
        .filter(([name]) => !['content-length', 'date', 'set-cookie'].includes(name))
        .map(it => it.join(': '))
        .join('\n')
    if (names(there) !== names(nowhere) || value(there) !== value(nowhere))
      this.find("a stranger's is told apart by a header", `${account.role}: ${cell.what}`)
  }
}
