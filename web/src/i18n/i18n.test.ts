import { expect, test } from 'vitest'
import { en } from './en'
import { withDays } from './words'
import * as early from './zh'
import * as late from './zh/late'

const zh = { ...early, ...late }

const keys = (it: object, at = ''): string[] =>
  Object.entries(it).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? keys(value, `${at}${key}.`) : [at + key],
  )
test('both languages say the same things', () => expect(keys(en).sort()).toEqual(keys(zh).sort()))
test('no Chinese is left in English but the name of the other language', () => {
  const left = JSON.stringify(en).match(/[\u4e00-\u9fff]+/g) ?? []
  expect(left.filter(it => it !== '中文')).toEqual([])
})
test('pages take their punctuation from the language, so that English has none of Chinese', () => {
  const files = import.meta.glob(
    [
      '../**/*.vue',
      '../**/*.ts',
      '!../i18n/**',
      '!../**/words/**',
      '!../features/record/attendance-pasted.ts',
      '!../**/*.test.ts',
    ],
    { query: '?raw', import: 'default', eager: true },
  ) as Record<string, string>
  expect(Object.keys(files).length).toBeGreaterThan(100)
  // A regular expression reads what people type, in either.
  const written = (line: string) => line.replace(/\/\/ .*$|^\s*\/?\*.*$|(?:split|replace)\(\/.*?\/\w*[,)]/g, '')
  const left = Object.entries(files).flatMap(([file, source]) =>
    source
      .split('\n')
      .filter(line => /[，。；：、！？（）]/.test(written(line)))
      .map(line => `${file}: ${line.trim()}`),
  )
  expect(left).toEqual([])
})
test('a day of the server stands in an English sentence as pages write days', () => {
  expect(withDays('held on 2026-07-08; the term from 2023-11-17')).toBe('held on 8 Jul 2026; the term from 17 Nov 2023')
  expect(withDays('"2026-02-30" is not a date; write it like 2026-03-05.')).toBe(
    '"2026-02-30" is not a date; write it like 2026-03-05.',
  )
  expect(withDays('no. 2026-13-01, 12026-07-08')).toBe('no. 2026-13-01, 12026-07-08')
})
test('whoever says something of an area that comes late brings it', () => {
  const areas = new RegExp(`text\\.(${Object.keys(late).join('|')})\\b`)
  const files = import.meta.glob('../**/*.{vue,ts}', { query: '?raw', import: 'default', eager: true }) as Record<
    string,
    string
  >
  const lacking = Object.entries(files)
    .filter(([name, code]) => !name.includes('.test.') && areas.test(code) && !code.includes("import '@/i18n/late'"))
    .map(([name]) => name)
  expect(lacking).toEqual([])
})
