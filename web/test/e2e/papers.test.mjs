// Papers from a matter to the file: the draft with the number it would get, issued under it, downloaded as a docx, declared
// void with the number kept; a wrong template says what is wrong and where; on a phone, in English and on paper.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { enter, findings, phone, picture, serve, settled } from './house.mjs'

let house, office, matter, issued
const folder = mkdtempSync(join(tmpdir(), 'jinze-papers-'))
const go = async (page, address) => {
  await page.goto(house.url + address)
  await settled(page)
}
const main = page => page.getByRole('main')
/** A file that a link gives, with the name that the browser would save it under. */
async function fileOf(page, link) {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  const at = join(folder, file.suggestedFilename())
  await file.saveAs(at)
  return { name: file.suggestedFilename(), at, bytes: readFileSync(at) }
}
const partOf = at => execFileSync('unzip', ['-p', at, 'word/document.xml'], { encoding: 'utf8' })
const wordsOf = at => partOf(at).replace(/<[^>]*>/g, '')
/** The template with one thing replaced. */
function changed(at, from, to) {
  const work = mkdtempSync(join(folder, 'template-'))
  execFileSync('unzip', ['-q', at, '-d', work])
  const path = join(work, 'word/document.xml')
  const before = readFileSync(path, 'utf8')
  assert.ok(before.includes(from), `the template has no ${from}`)
  writeFileSync(path, before.replace(from, to))
  const out = `${work}.docx`
  execFileSync('zip', ['-q', '-r', out, '.'], { cwd: work })
  return readFileSync(out)
}

before(async () => {
  house = await serve()
  office = await house.person()
  await enter(house, office, '工委办公室')
  const { rows } = await told(office, '/api/matters?size=200')
  for (const row of rows.filter(it => it.group !== 'closed')) {
    const { offers } = await told(office, `/api/papers?matter=${row.matter}`)
    if (offers.some(it => it.kind === 'supervision_notice' && it.possible)) {
      matter = row
      break
    }
  }
  assert.ok(matter, 'no open matter without a notice')
})
after(async () => {
  await house?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the page of a matter offers what may be drafted; the draft shows the next number and takes none', async () => {
  await go(office, `/matters/${matter.matter}`)
  await picture(office, 'matter-with-papers', true)
  await office.getByRole('link', { name: '督办通知单', exact: true }).click()
  await settled(office)
  const { series } = await told(office, `/api/paper-draft?kind=supervision_notice&matter=${matter.matter}`)
  assert.match(series[0].next, /^区直督〔2026〕\d+号$/)
  const said = await main(office).innerText()
  assert.ok(said.includes(series[0].next))
  assert.ok(said.includes(matter.title))
  await office.getByLabel('联系人').fill('温若兰')
  await office.getByLabel('联系电话').fill('0000—0000000')
  assert.match(await office.locator('.paper-sheet').innerText(), /温若兰/)
  await picture(office, 'paper-draft', true)
  assert.deepEqual(await findings(office), [])
  const draft = await fileOf(office, office.getByRole('link', { name: /下载草稿/ }))
  assert.equal(draft.name, '督办通知单（草稿）.docx')
  assert.ok(!wordsOf(draft.at).includes('〔2026〕'))
  const again = await told(office, `/api/paper-draft?kind=supervision_notice&matter=${matter.matter}`)
  assert.equal(again.series[0].next, series[0].next)
})

test('issuing gives the number; the docx has it and what was written', async () => {
  const { series } = await told(office, `/api/paper-draft?kind=supervision_notice&matter=${matter.matter}`)
  await office.getByRole('button', { name: /签发/ }).click()
  await office.waitForURL(/\/papers\/z\d+$/)
  await settled(office)
  issued = office.url().split('/').at(-1)
  assert.ok((await main(office).innerText()).includes(series[0].next))
  const file = await fileOf(office, office.getByRole('link', { name: /下载docx/ }))
  assert.equal(file.name, `督办通知单 ${series[0].next}.docx`)
  const words = wordsOf(file.at)
  for (const it of [series[0].next, matter.title, '温若兰']) assert.ok(words.includes(it), it)
  await picture(office, 'paper', true)
  await office.emulateMedia({ media: 'print' })
  await picture(office, 'paper-print', true)
  await office.emulateMedia({ media: 'screen' })
  assert.deepEqual(await findings(office), [])
})

test('a second one is refused with the reason, beside what may be drafted', async () => {
  await go(office, `/matters/${matter.matter}`)
  assert.match(await main(office).innerText(), /已经签发（区直督〔2026〕\d+号）/)
})

test('a void paper keeps its number and says why', async () => {
  await go(office, `/papers/${issued}`)
  const { row } = await told(office, `/api/papers/${issued}`)
  await office.getByRole('button', { name: '作废' }).click()
  await office.getByRole('dialog').getByRole('button', { name: '作废' }).click()
  await office.getByText('请写明作废原因').waitFor()
  await office.getByLabel('作废原因').fill('主送单位写错')
  await office.getByRole('dialog').getByRole('button', { name: '作废' }).click()
  await office.getByText(/作废：主送单位写错/).waitFor()
  const file = await fileOf(office, office.getByRole('link', { name: /下载docx/ }))
  assert.ok(wordsOf(file.at).includes(`${row.number}（已作废）`))
  const { series } = await told(office, `/api/paper-draft?kind=supervision_notice&matter=${matter.matter}`)
  assert.equal(Number(/(\d+)号/.exec(series[0].next)[1]), Number(/(\d+)号/.exec(row.number)[1]) + 1)
})

test('a notice in one’s own words is written, issued under another word, and found in the register', async () => {
  await go(office, '/papers')
  await office.getByRole('button', { name: '设置编号' }).click()
  await office.getByLabel('代字').last().fill('区直工')
  await office.getByLabel('起始号').fill('7')
  await office.getByRole('button', { name: '设置编号' }).click()
  await office.getByText('下一号：区直工〔2026〕7号').waitFor()
  await picture(office, 'papers', true)
  assert.deepEqual(await findings(office), [])
  await office.getByRole('link', { name: '通知', exact: true }).click()
  await settled(office)
  await office.getByLabel('代字').selectOption('区直工')
  await office.getByLabel('标题').fill('关于报送年度工作情况的通知')
  await office.getByLabel('主送').fill('各党组、机关党委')
  await office
    .getByLabel('正文')
    .fill(
      '现就有关事项通知如下。\n一、报送内容\n（一）完成情况\n逐条对照，写明结果。\n二、报送时间\n请于12月10日前报送。',
    )
  await office.getByLabel('附件').fill('报送表\n填表说明')
  await office.getByLabel('抄送').fill('区委办公室')
  await picture(office, 'notice-draft', true)
  await office.getByRole('button', { name: /签发/ }).click()
  await office.waitForURL(/\/papers\/z\d+$/)
  await settled(office)
  const at = office.url().split('/').at(-1)
  assert.match(await main(office).innerText(), /区直工〔2026〕7号/)
  const file = await fileOf(office, office.getByRole('link', { name: /下载docx/ }))
  const words = wordsOf(file.at)
  for (const it of ['附件：1. 报送表', '2. 填表说明', '抄送：区委办公室。', '各党组、机关党委：'])
    assert.ok(words.includes(it), it)
  await office.emulateMedia({ media: 'print' })
  await picture(office, 'notice-print', true)
  await office.emulateMedia({ media: 'screen' })
  await go(office, '/papers?word=区直工')
  assert.match(await main(office).innerText(), /关于报送年度工作情况的通知/)
  assert.equal((await told(office, `/api/papers/${at}`)).row.state, 'issued')
})

test('a wrong template says which field and where, and nothing is changed; a right one is used', async () => {
  await go(office, '/papers/templates')
  await picture(office, 'templates', true)
  assert.deepEqual(await findings(office), [])
  const line = office.locator('.paper-templates li', { hasText: '督办通知单' })
  const file = await fileOf(office, line.getByRole('link', { name: /下载/ }))
  const give = bytes =>
    line
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.docx', mimeType: 'application/octet-stream', buffer: bytes })
  await give(changed(file.at, '{{反馈方式}}', '{{反馈办法}}'))
  await line.getByText(/第1个表格第8行第2格：没有字段“反馈办法”，请改用该文书的字段，如“反馈方式”/).waitFor()
  await give(Buffer.from('not a docx'))
  await line.getByText(/不是docx文档或已损坏/).waitFor()
  await give(Buffer.alloc(600 << 10, 'x'))
  await line.getByText('文件超过512KB').waitFor()
  assert.match(await line.innerText(), /系统内置/)
  await give(changed(file.at, '本单不得书写涉密内容。', '本单由工委办公室印制。'))
  await line.getByText(/本单位，.*设置/).waitFor()
  const now = await office.request.get(
    `${house.url}/api/paper-draft/docx?kind=supervision_notice&matter=${matter.matter}`,
  )
  const at = join(folder, 'now.docx')
  writeFileSync(at, await now.body())
  assert.ok(wordsOf(at).includes('本单由工委办公室印制。'))
  await line.getByRole('button', { name: /停用/ }).click()
  await line.getByText('系统内置').waitFor()
})

test('a record is printed as it was entered; a list of a body needs no number', async () => {
  const [record] = (await told(office, '/api/records?size=1')).rows
  await go(office, `/records/${record.record}`)
  await office.getByRole('link', { name: '会议记录', exact: true }).click()
  await settled(office)
  assert.equal(await office.getByRole('button', { name: /签发/ }).count(), 0)
  const file = await fileOf(office, office.getByRole('link', { name: /下载docx/ }))
  assert.equal(file.name, '会议记录.docx')
  await go(office, '/papers')
  await office.getByRole('link', { name: '未办结事项清单' }).click()
  await settled(office)
  assert.match(await office.locator('.paper-sheet').innerText(), /共\d+项/)
  await picture(office, 'open-items', true)
})

test('the pages are read on a phone, at 1024, larger, and in English', async () => {
  for (const [name, options] of [
    ['phone', { viewport: phone }],
    ['1024', { viewport: { width: 1024, height: 768 } }],
    ['elder', { kept: { 'jinze.type': 'large' } }],
    ['english', { kept: { language: 'en' } }],
  ]) {
    const reader = await house.person(options)
    await enter(house, reader, /工委办公室|office/i)
    for (const [page, address] of [
      ['papers', '/papers'],
      ['paper', `/papers/${issued}`],
      ['draft', `/papers/new?kind=supervision_notice&matter=${matter.matter}`],
      ['templates', '/papers/templates'],
    ]) {
      await go(reader, address)
      assert.deepEqual(await findings(reader), [], `${page} ${name}`)
      await picture(reader, `${page}-${name}`, true)
    }
    await reader.context().close()
  }
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
