// Others use the server while it is attacked: starts the watcher, and says at the end how it fared.
import { fork } from 'node:child_process'

export function watch(url, cookie) {
  const child = fork(new URL('watcher.mjs', import.meta.url))
  const told = new Promise((done, failed) => {
    child.on('message', done)
    child.on('exit', () => failed(new Error('the watcher ended unasked')))
  })
  told.catch(() => {})
  child.send({ url, cookie })
  return async () => {
    child.send('end')
    return await told
  }
}
