// The first week of an office: its roster of three hundred comes in by the page as it stands in the drawer, and a list of who
// came is pasted as somebody wrote it down.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { workbook } from '../workbook.mjs'
import { firstSignIn } from './branch.mjs'
import { findings, picture, run, serve, settled, phone } from './house.mjs'

let house, office, folder, district
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinze-roster-'))
  let password
  house = await serve(async db => {
    district = db
    password = /(?:一次性密码：)([^\s（]+)/.exec(await run('init', '--db', db, '--start', '2026-01-01'))[1]
  })
  office = await house.person()
  await firstSignIn(house, office, { name: 'office', password })
})
after(async () => {
  await house?.close()
  rmSync(folder, { recursive: true, force: true })
})

const work = '试验区直机关工委',
  branches = ['第一', '第二', '第三'].map(it => `试验区住建局机关${it}党支部`)
const organisations = [
  ['党组织名称', '组织类别', '党组织所在单位情况', '单位名称', '上级党组织', '成立日期'],
  ['试验区委员会', '区委', '法人单位', '', '', '2000-01-01'],
  [work, '党工委', '法人单位', '', '试验区委员会', '2000-01-01'],
  ['试验区住建局', '单位', '法人单位', '试验区住建局', '', '2000-01-01'],
  ...branches.map(it => [it, '党支部', '法人单位', '试验区住建局', work, '2000-01-01']),
]
  .map(it => it.join('\t'))
  .join('\n')

/** A made-up number with the right check digit; region 999999 belongs to nobody. */
function number(n) {
  const digits = `9999991970${String(1 + (n % 12)).padStart(2, '0')}01${String(n).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return digits + '10X98765432'[[...digits].reduce((sum, it, i) => sum + it * weights[i], 0) % 11]
}
const given = [...'伟芳敏静磊洋勇艳杰娟涛明超霞平刚英华']
const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何']
const nameOf = n => surnames[n % 17] + given[Math.floor(n / 17) % 18] + (n % 2 ? '' : given[(n * 7) % 18])
const person = n => [
  String(n + 1),
  nameOf(n),
  number(n),
  '',
  '正式党员',
  '2010年7月1日',
  '2011.7.1',
  n % 9 ? '' : '借调',
]

/** How many there are, as the line exports them: the office that sets up reads nobody's page. */
async function members() {
  const file = join(folder, `${Date.now()}.csv`)
  await run('export-sheet', 'people', '--db', district, '--to', file)
  return readFileSync(file, 'utf8').trim().split('\r\n').length - 1
}

async function tried(button) {
  await office.getByRole('button', { name: button ?? '试算', exact: true }).click()
  await office
    .getByText(/会新增\d+条|会更正\d+条|没有要/)
    .first()
    .waitFor()
}

test('the organisations come in as they were pasted, which still stands there after the trial', async () => {
  await office.goto(`${house.url}/import?kind=organisations`)
  await settled(office)
  await office.locator('#pasted').fill(organisations)
  await tried()
  assert.equal(await office.locator('#pasted').inputValue(), organisations)
  await office.getByRole('button', { name: '确认导入6条' }).click()
  await office.getByText('已导入6条').waitFor()
})

test('a roster of 300 in the usual dress comes in by the page: title, two heading rows, merged branches, notes below', async () => {
  const rows = [
    ['试验区住建局党员花名册（2026年11月）', '', '', '', '', '', '', ''],
    ['序号', '姓名', '证件号码', '所属支部', '人员类别', '党籍', '', '备注'],
    ['', '', '', '', '', '入党年月', '转正日期', ''],
  ]
  const merged = ['A1:H1', 'F2:G2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'H2:H3']
  for (let n = 0; n < 300; ++n) {
    const row = person(n)
    if (n === 7) row[6] = '' // nobody wrote down since when they are a full member
    if (n % 100 === 0) {
      row[3] = branches[n / 100]
      merged.push(`D${rows.length + 1}:D${rows.length + 100}`)
    }
    rows.push(row)
  }
  rows.push(
    ['合计', '300人', '', '', '', '', '', ''],
    ['注：1.本表截至2026年11月1日。', '', '', '', '', '', '', ''],
    ['填表人：试工', '', '审核人：试长', '', '', '', '', ''],
  )
  const file = join(folder, '花名册.xlsx')
  workbook(file, '党员花名册', rows, merged)
  await office.goto(`${house.url}/import?kind=people`)
  await settled(office)
  await office.locator('input[type=file]').setInputFiles(file)
  await office.getByText('会新增300条').waitFor()
  await picture(office, 'import-roster', true)
  await office.setViewportSize(phone)
  await picture(office, 'import-roster-phone', true)
  await office.setViewportSize({ width: 1440, height: 900 })
  assert.deepEqual(await findings(office), [])
  await office.getByText('有1处要先核对').waitFor()
  await office.getByText('表中没有以下各列：党籍状态、是否为失联党员、是否为流动党员。').waitFor()
  await office.getByRole('button', { name: '已核对，导入300条' }).click()
  await office.getByText('已导入300条').waitFor()
  assert.equal(await members(), 300)
})

test('the same people as a GBK file of another desk are known, and nobody comes in twice', async () => {
  const file = join(folder, 'roster.csv'),
    text = [
      ['姓名', '身份证号', '所在支部', '党员类别', '入党时间', '转正时间'],
      ...Array.from({ length: 300 }, (_, n) => {
        const it = person(n)
        return [it[1], it[2], branches[Math.floor(n / 100)], '正式', '2010/7/1', '2011/7/1']
      }),
    ]
      .map(it => it.join(','))
      .join('\r\n')
  writeFileSync(file, execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GBK'], { input: text, maxBuffer: 1 << 24 }))
  await office.goto(`${house.url}/import?kind=people`)
  await settled(office)
  await office.locator('input[type=file]').setInputFiles(file)
  await settled(office)
  await picture(office, 'import-again', true)
  await office.getByText('这张表没有要新增或改动的内容').waitFor()
  assert.equal(await members(), 300)
})
