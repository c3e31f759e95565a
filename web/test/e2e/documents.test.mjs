// A document from its text to a matter: it is pasted, split, the fate of each sentence decided by keys, and registered;
// a clause becomes a matter, and who would set the same once more is told so. Files that cannot be read say why.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { enter, phone, picture, serve, settled } from './house.mjs'

let house, office, at
const go = async (page, address) => {
  await page.goto(house.url + address)
  await settled(page)
}
const text = [
  '关于规范窗口服务的十项规定',
  '一、规范窗口服务',
  '窗口单位必须实行首问负责，不得推诿。办事指南2027年5月底前统一格式并公布。好的服务是最好的环境。',
  '二、压缩审批时间',
  '各单位每季度向区直机关工委报告一次办理情况。',
].join('\n')
const file = (name, bytes) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
const main = () => office.getByRole('main')

before(async () => {
  house = await serve()
  office = await house.person()
  await enter(house, office, '工委办公室')
})
after(async () => {
  await house?.close()
})

test('a file that is no text, a broken docx and one that is too large say what to do, and nothing is changed', async () => {
  await go(office, '/documents')
  const before = (await told(office, '/api/documents')).total
  await office.getByRole('link', { name: '登记文件' }).click()
  const choose = office.locator('input[type=file]')
  for (const [name, bytes, said] of [
    ['a.pdf', '%PDF-1.7', /这是PDF文件/],
    ['b.docx', 'PK\u0003\u0004broken', /已损坏或不是docx文档/],
    ['c.txt', [0xb9, 0xfe, 0xb9, 0xfe], /编码不能确定/],
    ['d.txt', Buffer.alloc(21 << 20, 'x'), /文件超过20MB/],
  ]) {
    await choose.setInputFiles(file(name, bytes))
    await office.getByText(said).waitFor()
  }
  assert.equal((await told(office, '/api/documents')).total, before)
})

test('a second file takes the place of the first one, with its title, number and days; what was typed stays', async () => {
  const of = (year, title) =>
    `关于${title}的通知\n云办发〔${year}〕3号\n一、要求\n各单位必须在12月20日前报送方案。\n${year}年11月2日\n`
  await go(office, '/documents/new')
  const choose = office.locator('input[type=file]')
  const field = name => office.getByRole('textbox', { name })
  await choose.setInputFiles(file('a.txt', of(2025, '规范报表')))
  await office.locator('.sline.cur').waitFor()
  assert.equal(await field(/文号/).inputValue(), '云办发〔2025〕3号')
  await office.getByRole('button', { name: '改文本' }).click()
  await choose.setInputFiles(file('b.txt', of(2026, '精简会议')))
  await office.locator('.sline.cur').waitFor()
  assert.equal(await field(/文件标题/).inputValue(), '关于精简会议的通知')
  assert.equal(await field(/文号/).inputValue(), '云办发〔2026〕3号')
  assert.equal(await field(/成文日期/).inputValue(), '2026年11月2日')
  assert.match(await office.locator('.sline.cur').innerText(), /12月20日前/)
  assert.doesNotMatch(await office.locator('.sline.cur').innerText(), /2025/)
  await field(/文件标题/).fill('关于精简会议的通知（试行）')
  await office.getByRole('button', { name: '改文本' }).click()
  await choose.setInputFiles(file('a.txt', of(2025, '规范报表')))
  await office.locator('.sline.cur').waitFor()
  assert.equal(await field(/文件标题/).inputValue(), '关于精简会议的通知（试行）')
  assert.equal(await field(/文号/).inputValue(), '云办发〔2025〕3号')
})

test('a text is split, each fate decided by keys, and registered', async () => {
  await go(office, '/documents/new')
  await office.getByLabel('正文').fill(text)
  await office.getByRole('textbox', { name: /成文日期/ }).fill('2026-11-02')
  await office.getByRole('button', { name: '拆分', exact: true }).click()
  await office.locator('.sline.cur').waitFor()
  assert.match(await main().innerText(), /3句中已定0句/)
  assert.deepEqual(await office.locator('mark.mark-directive').allInnerTexts(), ['必须', '不得', '每季度'])
  assert.deepEqual(await office.locator('mark.mark-deadline').allInnerTexts(), ['2027年5月底前'])
  await picture(office, 'splitter')
  assert.match(await office.locator('.sline.cur').innerText(), /首问负责/)
  await office.locator('body').press('3')
  await office.locator('body').press('Enter')
  assert.match(await office.locator('.sline.cur').innerText(), /建议“事项”：有期限/)
  await office.locator('body').press('1')
  await office.locator('body').press('Enter')
  assert.match(await main().innerText(), /3句中已定2句/)
  await office.getByRole('button', { name: /其余1句按建议确认/ }).click()
  assert.match(await main().innerText(), /3句中已定3句/)
  await office.getByRole('button', { name: /登记文件，3条/ }).click()
  await office.waitForURL(/\/documents\/w\d+$/)
  await settled(office)
  at = office.url().split('/').at(-1)
  const { clauses, row } = await told(office, `/api/documents/${at}`)
  assert.deepEqual(
    clauses.map(it => [it.label, it.fate]),
    [
      ['一', 'standing'],
      ['一', 'matter'],
      ['二', 'duty'],
    ],
  )
  assert.equal(row.kind, 'provision')
  await picture(office, 'document')
})

test('a clause becomes a matter; whoever would set the same again is told, and says that they know', async () => {
  for (const again of [false, true]) {
    await go(office, `/documents/${at}`)
    await office.getByRole('link', { name: '立项', exact: true }).click()
    await settled(office)
    await office.getByLabel('办理要求').and(office.locator('textarea')).waitFor()
    assert.match(await office.getByLabel('办理要求').inputValue(), /办事指南/)
    assert.match(await office.getByLabel('立项依据').inputValue(), /《关于规范窗口服务的十项规定》“一”/)
    await office.getByLabel('类别').selectOption('style')
    const setter = office.locator('select', { hasText: '工作委员会' })
    if (await setter.count())
      await setter.selectOption({ label: await setter.locator('option', { hasText: '工作委员会' }).innerText() })
    await office.getByLabel('牵头单位').fill('住房和城乡建设局党组')
    await office
      .getByRole('option', { name: /住房和城乡建设局党组/ })
      .first()
      .click()
    const send = office.getByRole('button', { name: /提出立项/ })
    if (again) {
      assert.match(await main().innerText(), /同源：已有1项在办事项/)
      assert.equal(await send.isDisabled(), true)
      await office.getByLabel('已知同源，仍要立项').check()
    }
    await send.click()
    await office.waitForURL(/\/matters\/d\d+$/)
    await settled(office)
    assert.match(await main().innerText(), /关于规范窗口服务的十项规定/)
  }
  const { clauses } = await told(office, `/api/documents/${at}`)
  assert.equal(clauses[1].matters.length, 2)
  assert.equal(clauses[1].matters[0].due, '2027-05-31')
})

test('a fate is changed with a reason, and both decisions stay', async () => {
  await go(office, `/documents/${at}`)
  const first = office.locator('.sline').first()
  await first.getByRole('button', { name: '改去向' }).click()
  await first.getByLabel('理由').fill('按季度检查')
  await first.getByRole('button', { name: '职责' }).click()
  await first.getByText('定过2次').waitFor()
  const { clauses } = await told(office, `/api/documents/${at}`)
  assert.deepEqual(
    clauses[0].decisions.map(it => [it.fate, it.why]),
    [
      ['duty', '按季度检查'],
      ['standing', ''],
    ],
  )
})

test('a new version is compared clause by clause, with the open matters of what was changed', async () => {
  await go(office, '/documents/new')
  await office
    .getByLabel('正文')
    .fill(text.replace('5月底前统一格式', '3月底前统一格式').replace('各单位每季度', '各窗口单位每月'))
  await office.getByRole('textbox', { name: /成文日期/ }).fill('2026-11-20')
  await office.getByLabel('替代的旧版本').selectOption(at)
  await office.getByRole('button', { name: '拆分', exact: true }).click()
  await office.getByRole('button', { name: /其余3句按建议确认/ }).click()
  await office.getByRole('button', { name: /登记文件，3条/ }).click()
  await office.waitForURL(it => /\/documents\/w\d+$/.test(it.pathname) && !it.pathname.endsWith(at))
  await settled(office)
  const said = await main().innerText()
  assert.match(said, /与旧版本对照/)
  assert.match(said, /有改动/)
  assert.match(said, /旧条款有2项在办/)
  await picture(office, 'versions')
})

test('the list and a document are read on a phone and in English', async () => {
  const reader = await house.person({ viewport: phone, kept: { language: 'en' } })
  await enter(house, reader, /工委办公室|office/i)
  await go(reader, '/documents')
  await picture(reader, 'documents-phone')
  await go(reader, `/documents/${at}`)
  await picture(reader, 'document-phone')
  assert.equal(await reader.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
