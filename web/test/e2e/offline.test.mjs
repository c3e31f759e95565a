// Without a line: the form opens after a reload with what was typed, drafts stand on home, a second tab says so, and signing
// out leaves nothing.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enter, serve, settled } from './house.mjs'

let house, page
before(async () => {
  house = await serve()
  page = await house.person()
  await enter(house, page, '支部书记')
})
after(async () => {
  await house?.close()
})

test('the worker keeps the shell and no answer of the server', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  const kept = await page.evaluate(async () =>
    (
      await Promise.all(
        (await caches.keys()).map(async it =>
          (await (await caches.open(it)).keys()).map(one => new URL(one.url).pathname),
        ),
      )
    ).flat(),
  )
  assert.ok(kept.includes('/') && kept.length > 10, kept.join(' '))
  assert.deepEqual(
    kept.filter(it => it !== '/' && it !== '/seal.svg' && !it.startsWith('/assets/')),
    [],
  )
})

test('the form opens after a reload without a line, with what was typed, and is sent when the line is back', async () => {
  await page.goto(house.url + '/record/new')
  await settled(page)
  await page.locator('#title').fill('断网时写的支委会')
  await page.waitForTimeout(900)
  await page.context().setOffline(true)
  await page.reload()
  await page.locator('#title').waitFor()
  assert.equal(await page.locator('#title').inputValue(), '断网时写的支委会')
  assert.ok(await page.getByText(/网络已断开/).count())
  await page.locator('#title').fill('断网时写的支委会，又改了一句')
  await page.waitForTimeout(900)
  assert.equal(await page.evaluate(() => sessionStorage.getItem('jinze.reload')), null)
  await page.context().setOffline(false)
  await page.reload()
  await settled(page)
  assert.equal(await page.locator('#title').inputValue(), '断网时写的支委会，又改了一句')
})

test('a page that was never fetched leads home without a line and says why; the address is not left blank', async () => {
  await page.context().setOffline(true)
  await page.goto(house.url + '/board')
  await page
    .getByText(/连不上服务器/)
    .first()
    .waitFor()
  await page.waitForURL(house.url + '/today')
  await page.context().setOffline(false)
  await page.goto(house.url + '/today')
  await settled(page)
})

test('home lists the draft and leads back to it', async () => {
  await page.goto(house.url + '/today')
  await settled(page)
  await page.locator('.unsent a').first().click()
  await settled(page)
  assert.equal(await page.locator('#title').inputValue(), '断网时写的支委会，又改了一句')
})

test('a second tab with the same draft says so, and no longer when the first is closed', async () => {
  const second = await page.context().newPage()
  await second.goto(page.url())
  await settled(second)
  for (const it of [page, second]) await it.getByText(/在另一个标签页中也打开着/).waitFor()
  await second.close()
  await page.getByText(/在另一个标签页中也打开着/).waitFor({ state: 'detached' })
})

test('signing out takes the draft away, and without a line nobody’s page opens afterwards', async () => {
  await page.goto(house.url + '/today')
  await settled(page)
  assert.equal(await page.locator('.unsent li').count(), 1)
  await page.locator('.band [aria-haspopup]').last().click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByRole('button', { name: '清除草稿并退出' }).click()
  await page.waitForURL(/sign-in/)
  assert.equal(
    await page.evaluate(
      () =>
        new Promise(done => {
          const open = indexedDB.open('jinze', 1)
          open.onsuccess = () => {
            const all = open.result.transaction('drafts').objectStore('drafts').getAllKeys()
            all.onsuccess = () => done(all.result.length)
          }
        }),
    ),
    0,
  )
  await page.context().setOffline(true)
  await page.goto(house.url + '/record/new').catch(() => {})
  await page.waitForTimeout(500)
  assert.equal(await page.locator('#title').count(), 0)
  await page.context().setOffline(false)
})
