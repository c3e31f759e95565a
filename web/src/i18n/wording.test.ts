// Both word tables, walked whole: every sentence, also those made with numbers, is held to the office's words and to English
// that somebody would write.
import { expect, test } from 'vitest'
import { en, zh } from './whole'

/** A function of the table as pages call it: with one of everything, with lists, with filled fields. */
function told(make: (...all: unknown[]) => unknown): unknown {
  const fields = new Proxy({}, { get: (_, name) => (typeof name === 'string' ? '某' : undefined) })
  for (const all of [[1, 1, 1, 1, 1], ['x', 1, 1, 1], ['x', 'x', 'x'], [['x'], ['x']], [fields]])
    try {
      const said = make(...all)
      if (!/undefined/.test(JSON.stringify(said))) return said
    } catch {
      /* it takes another kind */
    }
  throw new Error(`no argument suits ${make.toString()}`)
}
const sentences = (it: unknown, at = ''): [string, string][] =>
  typeof it === 'string'
    ? [[at, it]]
    : typeof it === 'function'
      ? sentences(told(it as (...all: unknown[]) => unknown), at)
      : Array.isArray(it)
        ? it.flatMap((one, i) => sentences(one, `${at}[${i}]`))
        : typeof it === 'object' && it !== null
          ? Object.entries(it).flatMap(([key, one]) => sentences(one, at ? `${at}.${key}` : key))
          : []
const breaking = (all: [string, string][], rule: RegExp) =>
  all.filter(([, said]) => rule.test(said)).map(([at, said]) => `${at}: ${said}`)
const chinese = sentences(zh),
  english = sentences(en)

test('the walk reaches every area and makes every sentence', () => {
  expect(chinese.length).toBeGreaterThan(900)
  expect(english.length).toBeGreaterThan(900)
  expect([...chinese, ...english].filter(([, said]) => /undefined|NaN|\[object/.test(said))).toEqual([])
})
test('one of something is no plural', () => {
  const plurals =
    /(?<![\d.,#-])\b1 (?:[a-z]+ )?(?:items|rows|columns|records|days|members|bearers|duties|identities|entries|nodes|minutes|people|times|organisations|drafts|fields|offices|choices|things|characters|appointments|months|bodies|halves)\b/i
  expect(breaking(english, plurals)).toEqual([])
})
test('no page speaks of the command line or asks for a number nobody sees', () => {
  const line = /(?:^|\s|[（(])--[a-z]|\bjinze [a-z]|命令行|command line|编号（如|\bid such as\b|\b[omrp]\d{1,4}\b/
  expect([...breaking(chinese, line), ...breaking(english, line)]).toEqual([])
})
test('a quarter is written as people write it', () => {
  const label = /\b\d{4}\s?[QH]\d\b/
  expect([...breaking(chinese, label), ...breaking(english, label)]).toEqual([])
})
test('one word for one thing', () => {
  // 采纳 a reason, not 接受 it; a reason is 原因, and 理由 is whatever else a decision rests on; 述职 is no kind of record.
  expect(breaking(chinese, /接受|述职(?!评议)|领导班子班子|党组党组|说明理由/)).toEqual([])
  expect(breaking(english, /\b(?:bodies|a body|the body)\b/i)).toEqual([])
})
