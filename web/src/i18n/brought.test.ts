// Sentences that come with some pages only: whoever says one must bring it, or the page is empty when opened first.
import { expect, it } from 'vitest'
import { brought } from './index'

const bringing = import.meta.glob(['../features/*/words/index.ts', './late.ts'])
const sources = import.meta.glob('../{features,shell,ui}/**/*.{vue,ts}', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Record<string, string>

it('whoever says a sentence that only some pages bring imports what brings it', async () => {
  const bringer: Record<string, string> = {}
  for (const [file, load] of Object.entries(bringing)) {
    const before = new Set(Object.keys(brought.zh))
    await load()
    const name = file.replace('../', '@/').replace('./late.ts', '@/i18n/late').replace('/index.ts', '')
    for (const area of Object.keys(brought.zh)) if (!before.has(area)) bringer[area] = name
  }
  expect(Object.keys(bringer)).toContain('Title')
  const missing = Object.entries(sources).flatMap(([file, source]) =>
    file.includes('.test.') || file.includes('/words/')
      ? []
      : [...source.matchAll(/\btext\.(\w+)/g)]
          .filter(said => bringer[said[1]!] && !source.includes(`'${bringer[said[1]!]}'`))
          .map(said => `${file}: text.${said[1]}`),
  )
  expect([...new Set(missing)]).toEqual([])
})
