// What is pasted stays whole: near the limit it is counted, beyond it refused at its field with the limit and the length,
// and nothing is written until it fits. On a desk and on a phone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { told } from './branch.mjs'
import { desk, enter, findings, hand, phone, picture, serve, settled } from './house.mjs'

let house
before(async () => {
  house = await serve()
})
after(async () => {
  await house?.close()
})

async function secretary(viewport) {
  const page = await house.person({ viewport })
  await enter(house, page, '支部书记')
  return page
}
const records = async page => (await told(page, '/api/records?size=1')).total

for (const [name, viewport] of [
  ['desk', desk],
  ['phone', phone],
]) {
  test(`a pasted title and a pasted conclusion stay whole and are refused by name on a ${name}`, async () => {
    const page = await secretary(viewport)
    await page.goto(`${house.url}/record/new`)
    await settled(page)
    const before = await records(page)
    const title = page.locator('#title'),
      wanted = '专题研究机关党建工作'.repeat(20) + '一二三'
    await title.fill('')
    await hand(page).paste(title, wanted)
    assert.equal(await title.inputValue(), wanted)
    await page.getByText('多了3字').waitFor()
    await page.locator('section:has(#conclusions) .add-line button').click()
    await page.locator('#line-0').fill('第一条')
    await page.locator('section:has(#conclusions) .add-line button').click()
    const line = page.locator('#line-1'),
      long = '抓好落实'.repeat(501)
    await hand(page).paste(line, long)
    assert.equal(await line.inputValue(), long)
    await page.locator('#line-1-error').waitFor()
    await picture(page, `texts-record-${name}`)
    await page.getByRole('button', { name: '提交记录' }).click()
    await page.getByText('太长：最多200字，现在203字，请缩短。').first().waitFor()
    await page
      .getByText(/第2条.*太长：最多2000字，现在2004字，请缩短。/)
      .first()
      .waitFor()
    assert.equal(await records(page), before)
    assert.deepEqual(await findings(page), [])
    await picture(page, `texts-refused-${name}`, true)
    await title.fill(wanted.slice(0, -3))
    await page.getByText('还可输入0字').waitFor()
    await page.context().close()
  })

  test(`a pasted reason of more than two hundred characters is kept whole on a ${name}`, async () => {
    const page = await secretary(viewport)
    const { home } = await told(page, '/api/session')
    const { rows } = await told(page, `/api/obligations?size=200&node=${home.id}&standing=overdue,reason_wanted`)
    let chosen
    for (const it of rows.filter(one => one.bearer === home.id)) {
      const { may } = await told(page, `/api/obligations/${encodeURIComponent(it.obligation)}`)
      if (may.some(one => one.verb === 'reason')) {
        chosen = it.obligation
        break
      }
    }
    assert.ok(chosen, 'something is overdue')
    await page.goto(`${house.url}/obligations/${encodeURIComponent(chosen)}?do=reason`)
    await settled(page)
    const field = page.locator('#act-text'),
      reason = '8月下旬支部委员半数在防汛一线值守，已于9月2日补开。'.repeat(80)
    await hand(page).paste(field, reason)
    assert.equal(await field.inputValue(), reason)
    await page.getByText(`多了${[...reason].length - 2000}字`).waitFor()
    await page.getByRole('button', { name: /提交说明/ }).click()
    await page.getByText(`太长：最多2000字，现在${[...reason].length}字，请缩短。`).waitFor()
    await picture(page, `texts-reason-${name}`)
    const fitting = reason.slice(0, 260)
    await field.fill(fitting)
    await page.getByRole('button', { name: /提交说明/ }).click()
    await page.getByText('已提交说明').first().waitFor()
    const answer = await told(page, `/api/obligations/${encodeURIComponent(chosen)}`)
    assert.ok(JSON.stringify(answer).includes(fitting), 'the whole of it stands there')
    await page.context().close()
  })
}

test('no page wrote an error or did what its policy forbids', () => assert.deepEqual(house.complaints, []))
