// A process of its own that uses the district while it is attacked: a member who asks for small pages, one after the
// other, and counts what was not answered. Started by fork; told where and as whom; answers with its count at the end.
import { speaker } from './talk.mjs'

let going = true,
  answered = 0
const missed = []
process.on('message', async message => {
  if (message === 'end') {
    going = false
    return
  }
  const { url, cookie } = message
  const line = speaker(url, 120000)
  while (going) {
    for (const path of ['/api/session', '/api/doors']) {
      try {
        const { status } = await line.ask('GET', path, { cookie })
        if (status === 200) answered++
        else missed.push(`${path}: ${status}`)
      } catch (error) {
        missed.push(`${path}: ${error.message}`)
      }
    }
    await new Promise(done => setTimeout(done, 40))
  }
  line.close()
  process.send({ answered, missed })
  process.disconnect()
})
