import { expect, test } from 'vitest'
import spellings from '../../../test/spellings.json'
import { cleanName, keyOfName } from './names'

test('names are cleaned as the server cleans them', () => {
  expect(spellings.length).toBeGreaterThan(12)
  for (const it of spellings) expect(cleanName(it.typed), it.typed).toBe(it.clean)
})
test('names are the same without their dots, blanks and capitals', () => {
  expect(keyOfName('买买提．艾力')).toBe(keyOfName('买买提艾力'))
  expect(keyOfName('anna li')).toBe(keyOfName('Anna  LI'))
  expect(keyOfName('吕 红')).not.toBe(keyOfName('吕宏'))
})
