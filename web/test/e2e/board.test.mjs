// The board as people read it: bars as wide as their windows, the drawer by urgency, earlier years on demand, one line of
// conditions, the table on the first screen, paper without a number over another, and how long the first cell takes.
import assert from 'node:assert/strict'
import { availableParallelism, loadavg } from 'node:os'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { desk, enter, findings, phone, picture, serve, settled } from './house.mjs'

const laptop = { width: 1024, height: 768 },
  paper = { width: 1017, height: 700 } // 269 mm of A4 landscape at 96 dpi
const urgency = [
  'overdue',
  'reason_wanted',
  'due_soon',
  'open',
  'awaiting_notice',
  'not_begun',
  'done',
  'done_entered_late',
  'done_late',
  'answered',
  'waived',
  'not_owed',
]
let house, office, secretary
before(async () => {
  house = await serve()
  office = await house.person()
  await enter(house, office, '工委')
  secretary = await house.person()
  await enter(house, secretary, '支部书记')
})
after(async () => {
  await house?.close()
})

async function at(page, address, viewport = desk) {
  await page.setViewportSize(viewport)
  await page.goto(house.url + address)
  await settled(page)
  await page.locator('.grid .cell').first().waitFor()
}
const queried = (page, path) => page.waitForResponse(it => it.url().includes(path) && it.ok())

/** Pairs of things with text that lie over each other, each inside of one cell or of two beside each other. */
const overlaps = page =>
  page.evaluate(() => {
    const shown = it => {
      const box = it.getBoundingClientRect()
      return box.width > 1 && box.height > 1 && getComputedStyle(it).visibility !== 'hidden' ? box : null
    }
    const found = []
    for (const row of document.querySelectorAll('.grid tr')) {
      const texts = []
      const walk = document.createTreeWalker(row, NodeFilter.SHOW_TEXT)
      while (walk.nextNode()) {
        const node = walk.currentNode
        if (!node.data.trim() || node.parentElement.closest('.sr')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const clip = node.parentElement.closest('.cell')?.getBoundingClientRect()
        for (const box of range.getClientRects()) {
          if (box.width < 1 || !shown(node.parentElement)) continue
          texts.push({ say: node.data.trim(), left: box.left, right: box.right, top: box.top, bottom: box.bottom })
          if (clip && (box.left < clip.left - 1 || box.right > clip.right + 1))
            found.push(
              `${node.data.trim()} leaves its cell by ${Math.round(Math.max(clip.left - box.left, box.right - clip.right))}`,
            )
        }
      }
      for (const mark of row.querySelectorAll('.cell svg')) {
        const box = shown(mark)
        if (box) texts.push({ say: 'mark', left: box.left, right: box.right, top: box.top, bottom: box.bottom })
      }
      texts.sort((a, b) => a.left - b.left)
      texts.forEach((a, i) => {
        for (const b of texts.slice(i + 1)) {
          if (b.left >= a.right - 1) break
          if (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4) found.push(`${a.say} under ${b.say}`)
        }
      })
    }
    return found
  })

test('by month a bar spans the months of its window and says its word and day', async () => {
  const { home } = await told(secretary, '/api/session')
  await at(secretary, `/board?node=${home.id}&by=month`)
  const month = await secretary
    .locator('.months-grid thead th')
    .nth(3)
    .evaluate(it => it.getBoundingClientRect().width)
  const bars = name =>
    secretary
      .locator('.months-grid tbody tr', { has: secretary.locator('th', { hasText: name }) })
      .first()
      .locator('button.cell')
  const widths = await bars('支部党员大会').evaluateAll(all =>
    all.map(it => ({ wide: it.getBoundingClientRect().width, said: it.innerText })),
  )
  assert.equal(widths.length, 4, 'four quarters')
  for (const { wide, said } of widths) {
    assert.ok(Math.abs(wide - 3 * month) < 12, `${wide} is not three months of ${month}`)
    assert.match(said, /已履行|补录|逾期|已说明|进行中|将到期|待说明/)
  }
  assert.ok(
    widths.some(it => /\d+月\d+日/.test(it.said)),
    widths.map(it => it.said).join(),
  )
  const monthly = await bars('主题党日').evaluateAll(all => all.map(it => it.getBoundingClientRect().width))
  assert.equal(monthly.length, 12)
  for (const wide of monthly) assert.ok(Math.abs(wide - month) < 12)
  assert.match(
    await secretary.locator('.months-grid tbody th', { hasText: '支部党员大会' }).first().innerText(),
    /每季度/,
  )
  const year = await bars('党员集中学习培训').evaluateAll(all => all.map(it => it.getBoundingClientRect().width))
  assert.ok(Math.abs(year[0] - 12 * month) < 24, `a year’s bar is ${year[0]} of ${12 * month}`)
  assert.ok((await secretary.locator('.months-grid tr.grp').count()) >= 2, 'who owes it stands above')
  await picture(secretary, 'board-months', false)
  // A bar opens what is behind it, and the list counts what the bar counts.
  const [answer] = await Promise.all([queried(secretary, '/api/obligations?'), bars('支部党员大会').nth(1).click()])
  assert.equal((await answer.json()).total, 1)
})

test('the drawer has the most pressing first; 只看要办的 leaves out what is settled; both stand in the address', async () => {
  await at(office, '/board')
  const overdue = office.locator('.grid .cell.s-overdue').first()
  const [answer] = await Promise.all([queried(office, '/api/obligations?'), overdue.click()])
  const list = await answer.json()
  const ranks = list.rows.map(it => urgency.indexOf(it.standing))
  assert.deepEqual(
    ranks,
    [...ranks].sort((a, b) => a - b),
  )
  await office.locator('.drawer .list li').first().waitFor()
  assert.match(await office.locator('.drawer .list li').first().innerText(), /已逾期/)
  await picture(office, 'board-drawer')
  const [only] = await Promise.all([
    queried(office, 'standing='),
    office.getByRole('switch', { name: '只看要办的' }).click(),
  ])
  const fewer = await only.json()
  assert.ok(fewer.total < list.total && fewer.total > 0, `${fewer.total} of ${list.total}`)
  assert.ok(fewer.rows.every(it => ['overdue', 'reason_wanted', 'due_soon', 'open'].includes(it.standing)))
  assert.match(await office.locator('.drawer header').innerText(), new RegExp(`${list.total}项，要办${fewer.total}项`))
  assert.match(office.url(), /open=yes/)
  await office.reload()
  await settled(office)
  assert.equal(await office.getByRole('switch', { name: '只看要办的' }).isChecked(), true)
  assert.deepEqual(await findings(office), [])
})

test('every page of a long drawer is reached, and none is told twice', async () => {
  const { home } = await told(office, '/api/session')
  const board = await told(office, `/api/board?node=${home.id}`)
  const [row, cell] = board.rows
    .flatMap(row => row.cells.map(cell => [row, cell]))
    .find(([, cell]) => Object.values(cell.tally).reduce((a, b) => a + b) > 120)
  await at(office, `/board?row=${row.id}&column=${cell.column}`)
  const seen = new Set()
  const total = Object.values(cell.tally).reduce((a, b) => a + b)
  for (let page = 1; ; page++) {
    await office.locator('.drawer .list li').first().waitFor()
    for (const href of await office
      .locator('.drawer .list a')
      .evaluateAll(all => all.map(it => it.getAttribute('href'))))
      seen.add(href)
    const next = office.locator('.drawer').getByRole('button', { name: '下一页' })
    if (await next.isDisabled()) break
    await Promise.all([queried(office, `page=${page + 1}`), next.click()])
    await settled(office)
  }
  assert.equal(seen.size, total)
})

test('what earlier years left undone is one sentence with its number, shown on demand, in the address and in the workbook', async () => {
  await at(office, '/board')
  const year = Number((await told(office, '/api/session')).today.slice(0, 4))
  const sentence = office.locator('.says .missed')
  const [, missed] = new RegExp(`另有${year - 1}年及以前(\\d+)项未办`).exec(await sentence.innerText())
  // Of each scope: 下级组织：已逾期306项；党员学时：已逾期1198项
  const count = async () =>
    [...(await office.locator('.says').innerText()).matchAll(/已逾期(\d+)项/g)].reduce(
      (sum, it) => sum + Number(it[1]),
      0,
    )
  const before = await count()
  await Promise.all([queried(office, 'earlier=yes'), sentence.getByRole('button', { name: '显示' }).click()])
  await settled(office)
  assert.match(office.url(), /earlier=yes/)
  assert.equal(await count(), before + Number(missed))
  assert.match(await sentence.innerText(), new RegExp(`已列入${year - 1}年及以前${missed}项未办`))
  assert.match(await office.getByRole('link', { name: '导出表格' }).getAttribute('href'), /earlier=yes/)
  await at(office, '/board?by=month&earlier=yes')
  assert.match(await office.locator('.months-grid thead').innerText(), /以前/)
  await at(office, '/board?by=month')
  assert.doesNotMatch(await office.locator('.months-grid thead').innerText(), /以前/)
})

test('units stand under their kinds in official order', async () => {
  await at(office, '/board')
  const heads = await office.locator('.grid tr.grp').allInnerTexts()
  const kinds = ['党委工作机关', '人大、政协和司法机关', '政府工作部门', '群团组织', '直属和垂管单位']
  assert.deepEqual(
    heads.map(it => it.trim()).filter(it => kinds.includes(it)),
    kinds,
  )
  const numbers = await office.locator('.grid tbody th .no').allInnerTexts()
  assert.deepEqual(
    numbers,
    numbers.map((_, i) => String(i + 1).padStart(3, '0')),
  )
})

for (const [name, screen] of [
  ['1440×900', desk],
  ['1024×768', laptop],
])
  test(`the conditions are one line and the table begins on the first screen, ${name}`, async () => {
    for (const address of ['/board', '/board?by=month', '/board?earlier=yes']) {
      await at(office, address, screen)
      const tops = await office.locator('.bar.one > *').evaluateAll(all =>
        all
          .filter(it => it.getBoundingClientRect().width > 1)
          .map(it => {
            const box = it.getBoundingClientRect()
            return Math.round(box.top + box.height / 2)
          }),
      )
      assert.ok(Math.max(...tops) - Math.min(...tops) <= 6, `${address}: ${tops.join()}`)
      const bar = await office.locator('.bar.one').evaluate(it => it.scrollWidth - it.clientWidth)
      assert.ok(bar <= 1, `${address}: the line is ${bar} px too long`)
      const first = await office
        .locator('.grid tbody tr:not(.grp)')
        .first()
        .evaluate(it => it.getBoundingClientRect().bottom)
      console.log(`${name} ${address}: first row ends at ${Math.round(first)} of ${screen.height}`)
      assert.ok(first < screen.height - 40, `${address}: first row ends at ${first}`)
      assert.deepEqual(await overlaps(office), [], address)
      assert.deepEqual(await findings(office), [], address)
      await picture(office, `board-${name}-${address.replace(/\W+/g, '-')}`)
    }
    // With what is behind a cell beside it, too.
    await at(office, '/board', screen)
    await office.locator('.grid button.cell').nth(3).click()
    await office.locator('.drawer .list li').first().waitFor()
    assert.deepEqual(await overlaps(office), [])
    const drawer = await office.locator('.drawer').boundingBox()
    assert.ok(drawer.y < screen.height - 100, `the drawer begins at ${drawer.y}`)
    await picture(office, `board-drawer-${name}`)
  })

test('in English and in large type the conditions are one line, and no number lies over another', async () => {
  for (const [look, kept] of Object.entries({
    english: { 'jinze.language': 'en' },
    elder: { 'jinze.type': 'large' },
    dark: { 'jinze.theme': 'dark' },
  })) {
    const page = await house.person({ kept })
    await enter(house, page, look === 'english' ? 'ommittee' : '工委')
    for (const address of ['/board', '/board?by=month']) {
      await at(page, address)
      const tops = await page.locator('.bar.one > *').evaluateAll(all =>
        all
          .filter(it => it.getBoundingClientRect().width > 1)
          .map(it => {
            const box = it.getBoundingClientRect()
            return Math.round(box.top + box.height / 2)
          }),
      )
      assert.ok(Math.max(...tops) - Math.min(...tops) <= 6, `${look} ${address}: ${tops.join()}`)
      assert.deepEqual(await overlaps(page), [], `${look} ${address}`)
      await picture(page, `board-${look}-${address.replace(/\W+/g, '-')}`)
    }
    await page.context().close()
  }
})

test('on paper, A4 landscape, no number lies over another and the table begins on the first page', async () => {
  for (const address of ['/board', '/board?by=month', '/board?earlier=yes']) {
    await at(office, address, paper)
    await office.emulateMedia({ media: 'print' })
    assert.deepEqual(await overlaps(office), [], address)
    const wide = await office.locator('.grid').evaluate(it => it.getBoundingClientRect().right)
    assert.ok(wide <= paper.width + 1, `${address}: the table is ${wide} px wide`)
    const first = await office
      .locator('.grid tbody tr:not(.grp)')
      .first()
      .evaluate(it => it.getBoundingClientRect().bottom)
    assert.ok(first < paper.height - 60, `${address}: first row ends at ${first} of ${paper.height}`)
    assert.ok(await office.locator('.legend').isVisible(), 'the legend stands on paper')
    assert.ok(
      await office
        .locator('.grid button.cell')
        .evaluateAll(all => all.length > 20 && all.every(it => it.getBoundingClientRect().height > 4)),
      `${address}: every cell stands on paper`,
    )
    await picture(office, `board-paper-${address.replace(/\W+/g, '-')}`)
    await office.emulateMedia({ media: null })
    const pdf = await office.pdf({ preferCSSPageSize: true })
    assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 84\d(\.\d+)? 59\d/, 'landscape')
    assert.doesNotMatch(pdf.toString('latin1'), /\/MediaBox \[0 0 59\d(\.\d+)? 84\d/, 'no upright page before it')
  }
})

test('on a phone the board is read in its frame and what is behind a cell is a sheet', async () => {
  const page = await house.person({ viewport: phone })
  await enter(house, page, '工委')
  for (const address of ['/board', '/board?by=month']) {
    await at(page, address, phone)
    assert.deepEqual(await findings(page), [], address)
    assert.deepEqual(await overlaps(page), [], address)
    const first = await page
      .locator('.grid tbody tr:not(.grp)')
      .first()
      .evaluate(it => it.getBoundingClientRect().bottom)
    console.log(`phone ${address}: first row ends at ${Math.round(first)} of ${phone.height}`)
    await picture(page, `board-phone-${address.replace(/\W+/g, '-')}`)
  }
  await page.context().close()
})

test('an assessor’s board opens with the district, and every offer on it can be followed', async () => {
  const { demonstration } = await (await fetch(house.url + '/api/doors')).json()
  const door = demonstration.find(it => /组织部/.test(it.role.zh))
  const page = await house.person()
  await enter(house, page, door.role.zh)
  await at(page, '/board')
  assert.ok((await page.locator('.grid tbody tr:not(.grp)').count()) > 50)
  assert.match(await page.locator('.crumb').innerText(), /委员会/)
  for (const href of await page
    .locator('main a[href^="/"]:not([download])')
    .evaluateAll(all => [...new Set(all.map(it => it.getAttribute('href')))].slice(0, 6))) {
    const answer = await page.request.get(house.url + href)
    assert.ok(answer.ok(), href)
  }
  await picture(page, 'board-assessor')
  await page.context().close()
})

test('the first cell of the district’s board, warm, comes within half a second', async () => {
  const times = []
  for (let i = 0; i < 7; i++) {
    await office.goto(house.url + '/board')
    times.push(
      await (
        await office.waitForFunction(() => document.querySelector('.grid .cell') && performance.now(), null, {
          polling: 'raf',
        })
      ).jsonValue(),
    )
    await settled(office)
  }
  const [first, ...warm] = times.map(Math.round)
  warm.sort((a, b) => a - b)
  const { home, today } = await told(office, '/api/session')
  const server = await office.evaluate(
    async path => {
      const all = []
      for (let i = 0; i < 7; i++) {
        const begin = performance.now()
        await (await fetch(path)).text()
        all.push(performance.now() - begin)
      }
      return Math.round(all.sort((a, b) => a - b)[3])
    },
    `/api/board?node=${home.id}&by=area&compare=${today.slice(0, 8)}01`,
  )
  // Others may work on this machine: half a second is for one that is free.
  const busy = Math.max(1, loadavg()[0] / availableParallelism())
  console.log(
    `district board, the whole page anew, to its first cell: first ${first} ms, then ${warm.join(', ')} ms, its answer alone ${server} ms; goal 500 ms, on a machine ${busy.toFixed(1)} times taken`,
  )
  assert.ok(warm[2] <= 500 * busy * (busy > 1 ? 2 : 1), `${warm.join()} ms`)
})

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
