import { expect, test } from 'vitest'
import { languageOf } from './look'

test('until somebody chooses, the first language of the browser that is one of ours is spoken', () => {
  expect(languageOf(['en-GB', 'zh-CN'])).toBe('en')
  expect(languageOf(['fr', 'en'])).toBe('en')
  expect(languageOf(['zh-TW', 'en'])).toBe('zh')
  expect(languageOf(['fr-FR', 'de'])).toBe('zh')
  expect(languageOf([])).toBe('zh')
})
