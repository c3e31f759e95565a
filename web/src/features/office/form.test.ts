import { expect, test } from 'vitest'
import { body, type Act } from './form'

const act = (fields: [string, Act['fields'][number]['of']][]): Act => ({
  name: 'x',
  help: { zh: '', en: '' },
  fields: fields.map(([name, of]) => ({ name, of, needed: false, help: '', words: [], called: [] })),
})
const filled = (value: string) => ({ value, say: '' })

test('a form sends each field in the type the server takes, and nothing that was left empty', () => {
  const all = act([
    ['org', 'organisation'],
    ['charges', 'organisations'],
    ['ends', 'flag'],
    ['number', 'number'],
    ['on', 'day'],
  ])
  expect(
    body(all, {
      org: filled('o7'),
      charges: filled('o8,o9'),
      ends: filled('true'),
      number: filled('2'),
      on: filled(''),
    }),
  ).toEqual({ org: 'o7', charges: ['o8', 'o9'], ends: true, number: 2 })
})
