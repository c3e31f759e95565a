// The test vectors that others wrote: where JINZE_VECTORS says, else ../shared/vectors beside the checkout. As
// src/base/given_test.h: where neither is there, the test says that it was skipped, and script/test counts it; where one is,
// what is missing in it is a failure.
import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './server.mjs'

const folder = process.env.JINZE_VECTORS ?? join(root, '../shared/vectors')

/** A path within the vectors, and what node's test() takes as `skip`. */
export function vectors(name, test) {
  const skip = !process.env.JINZE_VECTORS && !existsSync(folder) && `no ${name} in ${folder}`
  if (skip && process.env.JINZE_SKIPPED) appendFileSync(process.env.JINZE_SKIPPED, `${test} (${skip})\n`)
  return { path: join(folder, name), skip }
}
