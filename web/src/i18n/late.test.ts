import { expect, it } from 'vitest'

const sources = import.meta.glob('../{features,shell,ui}/**/*.{vue,ts}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

it('whoever shows titles, bearers, cadences or acts brings their words along', () => {
  const without = Object.entries(sources as Record<string, string>).filter(
    ([file, source]) =>
      !file.includes('.test.') &&
      /\btext\.(Title|Bearer|Cadence|acts)\b/.test(source) &&
      !source.includes("'@/i18n/late'"),
  )
  expect(without.map(([file]) => file)).toEqual([])
})
