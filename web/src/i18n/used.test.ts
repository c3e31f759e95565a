// A sentence that no page says is a sentence that somebody translates for nothing.
import { expect, test } from 'vitest'
import { zh } from './whole'

const code = Object.entries(
  import.meta.glob(['../**/*.{vue,ts}', '!../**/words/**', '!./{zh,en}/**', '!../**/*.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }) as Record<string, string>,
)
  .map(([, source]) => source)
  .join('\n')
  // A call may be broken over lines before its dot.
  .replace(/\s*\n\s*(?=\??\.\w)/g, '')
/** Said by its whole name, or taken out of what is named whole: text.standing.words[it]. */
const named = (path: string) => new RegExp(`\\btext\\.${path.replaceAll('.', '\\.')}(?![\\w.])`).test(code)
const unsaid = (it: object, at: string): string[] =>
  Object.entries(it).flatMap(([key, value]: [string, unknown]) => {
    const path = at ? `${at}.${key}` : key
    if (named(path)) return []
    if (new RegExp(`\\btext\\.${path.replaceAll('.', '\\.')}\\.(?:map|length|filter|find|some|join|at)\\b`).test(code))
      return []
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? unsaid(value, path) : [path]
  })

test('every sentence is said somewhere', () => expect(unsaid(zh, '')).toEqual([]))
