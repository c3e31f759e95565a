// Who may name whom: base names no part and no page, the parts and the wire name no page and no frame.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = (readdirSync('src', { recursive: true }) as string[])
  .map(it => it.replaceAll('\\', '/'))
  .filter(it => /\.(?:vue|ts)$/.test(it) && !/\.test\.ts$|\.d\.ts$/.test(it))
const names = (file: string) =>
  [...readFileSync(`src/${file}`, 'utf8').matchAll(/(?:from|import) '@\/([^']+)'/g)].map(it => it[1]!)
const climbs = (room: string, forbidden: RegExp) =>
  files
    .filter(it => it.startsWith(`${room}/`))
    .flatMap(file =>
      names(file)
        .filter(it => forbidden.test(it))
        .map(it => `${file} names ${it}`),
    )

test('nothing lies loose beside the rooms', () =>
  expect(files.filter(it => !it.includes('/')).sort()).toEqual(['App.vue', 'main.ts', 'router.ts']))
test('base names neither the wire nor parts nor pages', () =>
  expect(climbs('base', /^(?:ui|features|shell|router)/)).toEqual([]))
test('parts name no page and no frame', () => expect(climbs('ui', /^(?:features|shell|router)/)).toEqual([]))
test('the wire names no page and no frame', () => expect(climbs('api', /^(?:features|shell|router)/)).toEqual([]))
