// Whatever somebody writes into a field stands as text everywhere, byte for byte but for what nobody sees: scripts,
// bidirectional characters, beginnings of formulas, names without an end. Nothing runs, and the policy has nothing to report.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enter, findings, picture, serve, settled } from './house.mjs'

const script = `<img src=x onerror="window.__x=1"><script>window.__x=2</script>{{constructor.constructor('window.__x=3')()}}`
const formula = `=HYPERLINK("javascript:window.__x=4","@+-|cmd")`
const turned = `左\u202eright\u202c\u2066к\u2069 zero\u200bwidth "'\`\\ &amp; \u{1F600}`
const long = '很长'.repeat(60)
const nasty = { script, formula, turned, long }

// As it is kept: without the characters nobody sees (decision 0034).
const kept = text => text.replace(/\p{Cf}/gu, '')

let house, page
before(async () => {
  house = await serve()
  page = await house.person()
  await page.addInitScript(() => {
    window.__x = 0
  })
  await enter(house, page, '工委')
})
after(async () => {
  await house?.close()
})

const silent = async () => assert.equal(await page.evaluate(() => window.__x), 0)
const told = path => page.evaluate(async it => (await fetch(it)).json(), path)
const send = (path, body) =>
  page.evaluate(
    async ([to, what]) => {
      const { csrf } = await (await fetch('/api/session')).json()
      const answer = await fetch(to, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify(what),
      })
      return { status: answer.status, body: await answer.json().catch(() => null) }
    },
    [path, body],
  )
/** The page shows it as text, whole: the words of some element are exactly these. */
const shows = text =>
  page.waitForFunction(
    wanted => {
      const plain = it => it.replace(/\s+/g, ' ').trim()
      return [...document.querySelectorAll('main *, dialog *, .drawer *')].some(
        it =>
          it.childNodes.length &&
          [...it.childNodes].some(one => one.nodeType === 3 && plain(one.data).includes(plain(wanted))),
      )
    },
    text,
    { timeout: 15000 },
  )

test('a suggestion is kept and shown byte for byte', async () => {
  for (const text of Object.values(nasty)) {
    await page.goto(`${house.url}/suggestions`)
    await settled(page)
    await page.getByLabel('意见或建议').fill(text)
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('已提交，办公室会答复').waitFor()
    await shows(kept(text))
    assert.ok(
      (await told('/api/suggestions')).suggestions.some(it => it.text === kept(text)),
      text,
    )
  }
  await silent()
  assert.deepEqual(await findings(page), [])
  await picture(page, 'hostile-suggestions', true)
})

test('an organisation’s name is text in tree, page, board, palette and office', async () => {
  const { nodes } = await told('/api/tree')
  const branch = nodes.find(it => it.kind === 'branch')
  for (const text of [script, formula]) {
    const answer = await send('/api/acts/rename', { org: branch.id, name: text })
    if (answer.status !== 200) {
      assert.equal(answer.status < 500, true, JSON.stringify(answer))
      assert.ok(answer.body.chinese)
      continue
    }
    for (const address of [
      `/organisations/${branch.id}`,
      `/board?node=${branch.id}`,
      `/organisations?node=${branch.id}`,
      `/office?act=rename&org=${branch.id}`,
      `/ledger`,
    ]) {
      await page.goto(house.url + address)
      await settled(page)
      await silent()
    }
    await page.goto(`${house.url}/organisations/${branch.id}`)
    await settled(page)
    await shows(text)
    assert.equal(await page.locator('main img, main script').count(), 0)
  }
  assert.deepEqual(await findings(page), [])
  await picture(page, 'hostile-organisation', true)
})

test('a pasted sheet of such cells is judged and shown as text', async () => {
  await page.goto(`${house.url}/import?kind=people`)
  await settled(page)
  const cell = it => it.replace(/[\t\n]/g, ' ')
  await page.locator('#pasted').fill(
    `姓名\t公民身份号码\t人员类别\t所在党支部\t加入党组织日期\t党籍状态\t是否为失联党员\t是否为流动党员\t${cell(script)}\n${Object.values(
      nasty,
    )
      .map(
        it =>
          `"${cell(it).replace(/"/g, '""')}"\t${cell(formula)}\t${cell(script)}\t${cell(turned)}\t=1+1\t@x\t-1\t+1\tx`,
      )
      .join('\n')}`,
  )
  await page.getByRole('button', { name: '试算', exact: true }).click()
  await page.getByRole('heading', { name: /试算结果|这张表读不了/ }).waitFor()
  await silent()
  assert.equal(await page.locator('main img, main script').count(), 0)
  assert.deepEqual(await findings(page), [])
})

test('addresses, filters and the palette take anything', async () => {
  for (const text of Object.values(nasty)) {
    for (const address of [
      `/board?node=${encodeURIComponent(text)}`,
      `/board?row=${encodeURIComponent(text)}&column=${encodeURIComponent(text)}`,
      `/organisations?text=${encodeURIComponent(text)}`,
      `/office?act=appoint&org=${encodeURIComponent(text)}&title=${encodeURIComponent(text)}`,
      `/responsibility?sentence=${encodeURIComponent(text)}&duty=${encodeURIComponent(text)}`,
      `/sources/${encodeURIComponent(text)}`,
      `/people/${encodeURIComponent(text)}`,
      `/ledger?receipt=${encodeURIComponent(text)}`,
      `/help#${encodeURIComponent(text)}`,
    ]) {
      // A path with control characters or the look of a file is refused by the server before any page: that is its right place.
      const answer = await page.goto(house.url + address)
      if (answer && /^\/(sources|people)/.test(address) && answer.status() >= 400) {
        assert.ok(answer.status() < 500)
        continue
      }
      await settled(page)
      await silent()
    }
    await page.keyboard.press('Control+K')
    await page.locator('dialog.palette input').fill(text.slice(0, 100))
    await page.waitForTimeout(500)
    await page.keyboard.press('Escape')
    await silent()
  }
})

test('a receipt file of such text is refused in words', async () => {
  await page.goto(`${house.url}/ledger`)
  await settled(page)
  await page.locator('input[type=file]').setInputFiles({
    name: `${'x'.repeat(50)}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        first: 1,
        last: 1,
        head: { size: 5, root: script },
        leaves: [script],
        proofs: [[script, formula]],
      }),
    ),
  })
  await page.getByRole('heading', { name: '回执不符' }).waitFor()
  await silent()
})

test('a name of a view is text too', async () => {
  await page.goto(`${house.url}/organisations?text=${encodeURIComponent('王')}`)
  await settled(page)
  await page.getByRole('button', { name: '存为视图' }).click()
  await page.getByLabel('视图名称').fill(script.slice(0, 60))
  await page.getByRole('button', { name: '保存' }).click()
  await page.locator('.kept-view').first().waitFor()
  await shows(script.slice(0, 60))
  await silent()
  assert.deepEqual(await findings(page), [])
})

// Odd ids are refused with 400: an answer, no fault.
test('no page wrote an error or did what its policy forbids', () =>
  assert.deepEqual(
    house.complaints.filter(it => !/status of 400/.test(it)),
    [],
  ))
