// One who asks over HTTP and keeps every byte of the answer, and one who writes raw bytes to a socket.
import http from 'node:http'
import net from 'node:net'

/** A connection that stays open; `ask` gives {status, headers, body} or throws where no answer came. */
export function speaker(url, patience = 60000) {
  const { hostname, port } = new URL(url)
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (method, path, headers = {}, body) =>
    new Promise((done, failed) => {
      const request = http.request(
        { hostname, port, method, path, headers, agent, setHost: !('host' in headers) },
        answer => {
          const parts = []
          answer.on('data', it => parts.push(it))
          answer.on('end', () =>
            done({
              status: answer.statusCode,
              headers: answer.headers,
              raw: answer.rawHeaders,
              body: Buffer.concat(parts),
            }),
          )
          answer.on('error', failed)
        },
      )
      request.setTimeout(patience, () => request.destroy(new Error(`no answer within ${patience} ms`)))
      request.on('error', failed)
      request.end(body)
    })
  return { ask, close: () => agent.destroy() }
}

/** Sends the bytes (one string, or pieces with pauses of `between` ms) and hears all that comes until the server closes, or for so long. */
export const talk = (url, bytes, patience = 3000, between = 0) =>
  new Promise(done => {
    const { hostname, port } = new URL(url)
    const socket = net.connect(Number(port), hostname)
    let heard = '',
      closed = false,
      timer = null
    const end = () => {
      clearTimeout(timer)
      socket.destroy()
      done({ heard, closed })
    }
    timer = setTimeout(end, patience)
    socket.on('data', it => {
      heard += it.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      closed = true
      end()
    })
    const pieces = Array.isArray(bytes) ? bytes : [bytes]
    const send = at => {
      if (at >= pieces.length || socket.destroyed) return
      socket.write(Buffer.from(pieces[at], 'latin1'))
      if (between) setTimeout(send, between, at + 1)
      else send(at + 1)
    }
    send(0)
  })
