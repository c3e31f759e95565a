// Every account at desk and phone follows every offer of every page: each leads to something that person may do, and no
// sentence names anything by its number inside the program.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { arrive, desk, go, phone, serve, settled } from './house.mjs'
import { doorsOf } from './pages.mjs'

let house, doors
before(async () => {
  house = await serve()
  doors = await doorsOf(house)
})
after(async () => {
  await house?.close()
})

/** Pages of one kind are offered by the hundred; a few of each are followed, and each way of opening a form. */
const kindOf = address => {
  const { pathname, searchParams } = new URL(address, house.url)
  const names = [...searchParams.keys()]
    .sort()
    .filter(it => !['node', 'on', 'known', 'compare', 'row', 'column', 'host', 'topics', 'makes_up'].includes(it))
  return (
    pathname.replace(/\/(?=[^/]*\d)[^/]+/g, '/:id') +
    names
      .map(it => `&${it}${['act', 'part', 'do', 'kind', 'by'].includes(it) ? '=' + searchParams.get(it) : ''}`)
      .join('')
  )
}
const each = { '/organisations/:id': 2, '/records/:id': 2, '/obligations/:id': 2 }
// Numbers inside the program: o220, m33, r12, p5.o3. What a receipt, an address of the API or a file is called is no sentence.
const inside = /(?:^|[^\w/.-])(?:[omrgc]\d{1,6}|p\d+\.o\d+)(?![\w.-])/
const sentences = () => {
  const said = []
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.textContent.trim() && !node.parentElement.closest('.mono, code, pre, kbd, [data-codes]'))
      said.push(node.textContent.trim())
  return said
}
const refusals = page => page.locator('main .failed-note, main [role="alert"]:not(:empty)').allInnerTexts()

/** What a page offers: addresses of ours, and the main buttons of its rows. */
const offers = () =>
  [...document.querySelectorAll('a[href^="/"]')]
    .filter(it => it.checkVisibility() && !it.hasAttribute('download') && !it.getAttribute('href').startsWith('/api/'))
    .map(it => it.getAttribute('href'))

async function follow(door, screen, viewport, wrong) {
  const page = await house.person({ viewport })
  const denied = []
  page.on('response', async it => {
    const { pathname } = new URL(it.url())
    if (!pathname.startsWith('/api/')) return
    if (it.status() === 403 || it.status() === 404) denied.push(`${it.request().method()} ${pathname} ${it.status()}`)
    // The rules are asked while a form is filled: what they say of rights they say before anything is typed.
    if (/preview$/.test(pathname) && it.ok()) {
      const said = await it.json().catch(() => ({}))
      if (/^(right_missing|not_yours)/.test(said.objection?.why ?? ''))
        denied.push(`${pathname}: ${said.objection.chinese}`)
    }
  })
  await arrive(house, page, door.person)
  const from = new Map()
  const found = async () => {
    const all = await page.evaluate(offers)
    for (const it of all) if (!from.has(it)) from.set(it, new URL(page.url()).pathname)
    return all
  }
  const todo = await found(),
    followed = new Map(),
    seen = new Set(['/sign-in'])
  const most = kind => (screen === 'phone' ? 1 : (each[kind] ?? 1))
  todo.unshift(new URL(page.url()).pathname)
  let count = 0
  while (todo.length) {
    const address = todo.shift(),
      kind = kindOf(address)
    if (seen.has(address) || (followed.get(kind) ?? 0) >= most(kind)) continue
    seen.add(address)
    followed.set(kind, (followed.get(kind) ?? 0) + 1)
    denied.length = 0
    count++
    const where = `${screen} ${door.role.zh} ${address} (offered by ${from.get(address) ?? 'its door'})`
    if (
      !(await go(page, address).then(
        () => true,
        () => false,
      ))
    ) {
      wrong.push(`${where}: never comes`)
      await page.goto(house.url)
      continue
    }
    for (const it of await refusals(page)) wrong.push(`${where}: ${it.replace(/\s+/g, ' ').slice(0, 120)}`)
    if (page.url().includes('/sign-in') && address !== '/sign-in') wrong.push(`${where}: led to signing in`)
    if (address !== '/no-such-page' && (await page.locator('main h1', { hasText: '没有这个页面' }).count()))
      wrong.push(`${where}: no such page`)
    // The page of the API speaks to programs; a digest in groups is no name.
    for (const it of address === '/help/api'
      ? []
      : (await page.evaluate(sentences)).filter(it => inside.test(it) && !/^[0-9a-f]{4}( [0-9a-f]{4})*$/.test(it)))
      wrong.push(`${where}: a number inside: ${it.slice(0, 80)}`)
    // The buttons of the page that open something: a form, a dialog, a drawer.
    const buttons = await page
      .locator('main .btn:visible:enabled:not([type="submit"]):not([download])')
      .evaluateAll(all =>
        all.filter(it => it.tagName === 'BUTTON').map(it => it.textContent.trim().replace(/\s+/g, ' ')),
      )
    for (const label of screen === 'desk' && followed.get(kind) === 1 ? new Set(buttons.slice(0, 5)) : []) {
      if (/退出|打印|全屏|撤回|结束|停用|下载|导出/.test(label) || !label) continue
      const button = page.locator('main .btn:visible:enabled', { hasText: label }).first()
      if (!(await button.count())) continue
      await button.click({ timeout: 3000 }).catch(() => {})
      await settled(page).catch(() => wrong.push(`${where} → ${label}: never comes`))
      for (const it of await refusals(page))
        if (/无权|没有权限|不能由|403/.test(it))
          wrong.push(`${where} → ${label}: ${it.replace(/\s+/g, ' ').slice(0, 120)}`)
      if (
        new URL(page.url()).pathname + new URL(page.url()).search !== address ||
        (await page.locator('dialog[open]').count())
      ) {
        await go(page, '/help')
        await go(page, address)
      } // as it was before the button
    }
    for (const it of denied) wrong.push(`${where}: ${it}`)
    todo.push(...(await found()))
  }
  await page.context().close()
  return count
}

// The demonstration's accounts in the order of its doors; the test below holds that there is one for each.
const roles = [
  '工委办公室',
  '工委书记',
  '党组书记',
  '分管领导',
  '班子其他成员',
  '党务工作人员',
  '支部书记',
  '普通党员',
  '组织部',
  '系统管理员',
  '安全管理员',
  '审计管理员',
]

test('every account of the demonstration is walked', () =>
  assert.deepEqual(
    doors.map(it => it.role.zh).filter(it => !roles.some(role => it.includes(role))),
    [],
  ))

for (const role of roles)
  test(`${role} follows every offer of every page, at desk and phone`, async () => {
    const door = doors.find(it => it.role.zh.includes(role))
    assert.ok(door, role)
    const wrong = []
    const counts = await Promise.all(
      Object.entries({ desk, phone }).map(([screen, viewport]) => follow(door, screen, viewport, wrong)),
    )
    console.log(`${door.role.zh}: ${counts[0]} addresses at the desk, ${counts[1]} on the phone`)
    assert.ok(counts[0] > 4, `${counts}`)
    assert.equal([...new Set(wrong)].join('\n'), '')
  })
