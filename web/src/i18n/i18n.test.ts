import { expect, test } from 'vitest'
import { en, zh } from './whole'
import { withDays } from './words'

const keys = (it: object, at = ''): string[] =>
  Object.entries(it).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? keys(value, `${at}${key}.`) : [at + key],
  )
test('both languages say the same things', () => expect(keys(en).sort()).toEqual(keys(zh).sort()))
test('no Chinese is left in English but the name of the other language', () => {
  // A paper is Chinese in both languages: the fields of its templates, its word, the mark of a draft, its headings.
  const papers = { ...en.papers, fields: {}, hints: {} }
  const left = JSON.stringify({ ...en, papers }).match(/[\u4e00-\u9fff]+/g) ?? []
  expect(left.filter(it => !['中文', '区直督', '草稿'].includes(it))).toEqual([])
})
test('pages take their punctuation from the language, so that English has none of Chinese', () => {
  const files = import.meta.glob(
    [
      '../**/*.vue',
      '../**/*.ts',
      '!../i18n/**',
      '!../**/words/**',
      '!../features/record/attendance-pasted.ts',
      '!../features/papers/PaperSheet.vue', // a paper is Chinese in both languages
      '!../features/papers/drafting.ts',
      '!../features/commendation/NoticePrint.vue',
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
test('whoever says something of an area that comes with a feature brings it', () => {
  const files = import.meta.glob('../**/*.{vue,ts}', { query: '?raw', import: 'default', eager: true }) as Record<
    string,
    string
  >
  const lacking = Object.entries(files).flatMap(([name, code]) => {
    const [, feature] = /features\/(\w+)\/words\/index\.ts$/.exec(name) ?? []
    const areas = feature ? [...code.matchAll(/^ {4}(\w+): typeof/gm)].map(it => it[1]) : []
    return areas.length
      ? Object.entries(files)
          .filter(([, other]) => new RegExp(`\\btext\\.(?:${areas.join('|')})\\b`).test(other))
          .filter(([, other]) => !other.includes(`import '@/features/${feature}/words'`))
          .map(([other]) => `${other} lacks the words of ${feature}`)
      : []
  })
  expect(lacking).toEqual([])
})
