// A receipt is checked in the page: a true one holds by number and by file, an altered one names the step that fails, and a
// ledger that does not continue what this browser saw is found out.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { enter, findings, picture, serve, settled } from './house.mjs'

let house, page, receipt
before(async () => {
  house = await serve()
  page = await house.person()
  await enter(house, page, '工委')
})
after(async () => {
  await house?.close()
})

const verdict = text => page.getByRole('heading', { name: text }).waitFor()
async function giveFile(name, it) {
  const path = join(house.folder, name)
  writeFileSync(path, JSON.stringify(it))
  await page.locator('input[type=file]').setInputFiles(path)
}

test('a receipt holds by its number', async () => {
  await page.goto(`${house.url}/ledger`)
  await settled(page)
  await page.locator('#receipt-number').fill('100')
  await page.keyboard.press('Enter')
  await verdict('回执属实')
  assert.equal(await page.locator('.checks .failed').count(), 0)
  receipt = await page.evaluate(async () => (await fetch('/api/receipts/100')).json())
  await picture(page, 'ledger-true', true)
})

test('what was downloaded holds as a file', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载，断网也能查验' }).click(),
  ])
  const path = join(house.folder, 'kept.json')
  await download.saveAs(path)
  await page.locator('input[type=file]').setInputFiles(path)
  await verdict('回执属实')
})

test('a file with another content does not hold, and says at which step', async () => {
  const other = structuredClone(receipt)
  const bytes = Buffer.from(other.inclusion.leaves[0], 'base64')
    .toString()
    .replace(/"at":"(\d{4})/, (_, year) => `"at":"${Number(year) + 1}`)
  other.inclusion.leaves[0] = Buffer.from(bytes).toString('base64')
  await giveFile('altered.json', other)
  await verdict('回执不符')
  assert.match(await page.locator('.checks .failed').first().innerText(), /内容与回执一致|在账本第100号位置/)
  await page.getByRole('button', { name: '下载证据文件' }).first().waitFor()
  assert.deepEqual(await findings(page), [])
  await picture(page, 'ledger-altered', true)
})

test('a file with another proof or another root does not hold', async () => {
  const proof = structuredClone(receipt)
  proof.inclusion.proofs[0][3] = proof.inclusion.proofs[0][3].replace(/^./, it => (it === '0' ? '1' : '0'))
  await giveFile('proof.json', proof)
  await verdict('回执不符')
  const root = structuredClone(receipt)
  root.inclusion.head.root = 'f'.repeat(64)
  await giveFile('root.json', root)
  await verdict('回执不符')
})

test('a file that is no receipt is said to be none', async () => {
  await giveFile('none.json', { hello: 1 })
  await page.getByText('这个文件不是回执').waitFor()
})

test('a ledger that does not continue what this browser saw is found out', async () => {
  await page.evaluate(() =>
    localStorage.setItem(
      'jinze.ledger.seen',
      JSON.stringify({ size: 50, root: 'a'.repeat(64), at: '2026-01-01T00:00:00.000Z' }),
    ),
  )
  await page.goto(`${house.url}/ledger?receipt=100`)
  await verdict('回执不符')
  assert.match(await page.locator('.checks .failed').innerText(), /上次看到的50条/)
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
