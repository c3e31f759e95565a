// Ids and codes are names: what they stand for is a field of the answer, never read from their letters.
import { expect, test } from 'vitest'

const files = Object.entries(
  import.meta.glob(['../**/*.{vue,ts}', '!../**/*.test.ts', '!../api/schema.d.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }) as Record<string, string>,
)
// A letter with digits in a regular expression, an id as it is written, an id or a code cut at its marks.
const read = /\/\^?[gmopr]\\d|'[gmopr]\d+'|split\('[@#]'|replace\('#'|startsWith\('[gmopr]'\)|\[0\] === '[gmopr]'/

test('no page reads a meaning from the letters of an id or a code', () =>
  expect(files.filter(([, source]) => read.test(source)).map(([file]) => file)).toEqual([]))
