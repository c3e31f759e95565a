// The released program serving a district of a test's own, on a port of its own. Everything is real but the people.
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(new URL('../..', import.meta.url).pathname)
export const jinze = process.env.JINZE ?? join(root, 'build/release/jinze')

/** Runs the program to its end; what it printed, or an error with it. */
export function run(...words) {
  return new Promise((done, failed) => {
    const child = spawn(jinze, words)
    let out = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', it => {
        out += it
      })
    child.on('close', code => (code === 0 ? done(out) : failed(new Error(`jinze ${words.join(' ')}: ${code}\n${out}`))))
  })
}

/** The demonstration district, made once for all test files and copied for each. */
export async function demonstration(into) {
  const kept = process.env.JINZE_DEMONSTRATION ?? join(root, 'build/e2e/demonstration.db')
  if (!existsSync(kept)) {
    mkdirSync(join(kept, '..'), { recursive: true })
    await run('demo', '--db', kept, '--seed', '1')
  }
  for (const tail of ['', '.key']) copyFileSync(kept + tail, into + tail)
}

/** Serves a district until `stop`; `make` puts one at the path it is given (usually: a copy of the demonstration). */
export async function start(make = demonstration, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'jinze-e2e-'))
  await make(join(folder, 'district.db'))
  return await serve(folder, ...options)
}

/** Serves the district that lies in the folder. */
export async function serve(folder, ...options) {
  const db = join(folder, 'district.db')
  const child = spawn(jinze, [
    'serve',
    '--db',
    db,
    '--listen',
    '127.0.0.1:0',
    '--web',
    process.env.JINZE_WEB ?? join(root, 'web/dist'),
    ...options,
  ])
  let said = ''
  child.stderr.on('data', it => {
    said += it
  })
  const url = await new Promise((done, failed) => {
    child.stdout.on('data', it => {
      said += it
      const found = /https?:\/\/[^/\s]+\//.exec(said)
      if (found) done(found[0].slice(0, -1))
    })
    child.on('close', () => failed(new Error(said)))
  })
  return {
    url,
    db,
    folder,
    said: () => said,
    pid: child.pid,
    ended: () => child.exitCode ?? child.signalCode,
    /** Ends the program and keeps the files; what it ended with. */
    async end() {
      child.removeAllListeners('close')
      if ((child.exitCode ?? child.signalCode) === null) {
        const closed = new Promise(done => child.on('close', done))
        child.kill('SIGTERM')
        await closed
      }
      return child.exitCode ?? child.signalCode
    },
    async stop() {
      await this.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
