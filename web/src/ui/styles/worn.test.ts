// A class that nothing wears is a rule that somebody reads for nothing; and a sheet belongs to the feature it lies beside.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = (readdirSync('src', { recursive: true }) as string[]).map(it => it.replaceAll('\\', '/'))
const read = (file: string) => readFileSync(`src/${file}`, 'utf8')
const sheets = files.filter(it => it.endsWith('.css'))
const code = files.filter(it => /\.(?:vue|ts)$/.test(it) && !/\.test\.ts$|schema\.d\.ts$|\/words\//.test(it))
const all = code.map(read).join('\n')
const selectors = (file: string) =>
  read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\{[^{}]*\}/g, '{}')
const classes = (file: string) => new Set([...selectors(file).matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(it => it[1]!))
const feature = (file: string) => /^features\/\w+/.exec(file)?.[0]

test('every class of a sheet is worn somewhere', () => {
  // The looks of standings are put together in src/base/standing.ts: `s-${…}`.
  const bare = sheets.flatMap(sheet =>
    [...classes(sheet)]
      .filter(it => !it.startsWith('s-') && !new RegExp(`(?<![\\w-])${it}(?![\\w-])`).test(all))
      .map(it => `${sheet}: .${it}`),
  )
  expect(bare).toEqual([])
})
test('the sheet of a page is brought by its own feature, or by one that says whose parts it borrows', () => {
  const borrowed = code.flatMap(file =>
    [...read(file).matchAll(/import '@\/(features\/[^']+\.css)'/g)]
      .filter(it => feature(it[1]!) !== feature(file))
      .map(it => `${file} borrows ${it[1]}`),
  )
  expect(borrowed.sort()).toEqual([
    'features/commendation/Award.vue borrows features/obligation/explain.css',
    'features/commendation/AwardNotice.vue borrows features/obligation/explain.css',
    'features/handover/Handover.vue borrows features/register/duty-sheet.css',
    'features/mine/Mine.vue borrows features/record/records.css',
    'features/office/Office.vue borrows features/rules/rules.css',
    'features/referrals/Referral.vue borrows features/matters/matters.css',
    'features/referrals/ReferralLine.vue borrows features/matters/matters.css',
    'features/requests/Requests.vue borrows features/matters/matters.css',
  ])
})
test('every sheet is brought by a page, or stands in the one order of app.css', () => {
  const order = read('ui/styles/app.css')
  const lost = sheets.filter(
    it =>
      it !== 'ui/styles/app.css' &&
      !all.includes(`'@/${it}'`) &&
      !order.includes(`'./${it.replace('ui/styles/', '')}'`) &&
      !order.includes(`'../../${it}'`),
  )
  expect(lost).toEqual([])
})
