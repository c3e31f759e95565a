// A file sent as it is: sheets, calendars, texts. Not JSON, so it goes beside the client of the API with the same token and key.
// Its type is always that of bytes: what a browser takes for plain text, any page could send, so the server refuses it.
import { csrf } from '@/api/client'
import { Problem, problemOf, unreachable } from '@/api/problem'

/** The answer of the server; a Problem where it says no. `told` hears how much of the file is through. */
export function bring<Answer>(
  address: string,
  file: Blob,
  key: string,
  told?: (part: number) => void,
): Promise<Answer> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('X-CSRF-Token', csrf())
    request.setRequestHeader('Idempotency-Key', key)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = it => {
      if (it.lengthComputable) told?.(it.loaded / it.total)
    }
    request.onerror = () => failed(unreachable())
    request.onload = () => {
      let body: unknown
      try {
        body = JSON.parse(request.responseText)
      } catch {
        body = undefined
      }
      if (request.status >= 200 && request.status < 300) done(body as Answer)
      else failed(problemOf(request.status, body) satisfies Problem)
    }
    request.send(file)
  })
}
