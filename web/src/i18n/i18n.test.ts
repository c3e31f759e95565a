import { expect, test } from 'vitest'
import { en } from './en'
import * as zh from './zh'

const keys = (it: object, at = ''): string[] => Object.entries(it).flatMap(([key, value]: [string, unknown]) => typeof value === 'object' && value !== null && !Array.isArray(value) ? keys(value, `${at}${key}.`) : [at + key])
test('both languages say the same things', () => expect(keys(en).sort()).toEqual(keys(zh).sort()))
test('no Chinese is left in English but the name of the other language', () => {
  const left = JSON.stringify(en).match(/[\u4e00-\u9fff]+/g) ?? []
  expect(left.filter(it => it !== '中文')).toEqual([])
})
