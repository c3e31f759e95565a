// Builds the gallery, shows it under the server's own Content-Security-Policy, photographs every part on a desk and on a phone in
// every look, and asks axe. Ends with 1 when axe or the policy has anything to say, or a page scrolls sideways.
//   [LOOK=light,dark] node test/gallery.mjs [PART …]    pictures land in test/pictures
import { mkdirSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { build, preview } from 'vite'

const parts = process.argv.slice(2).length
  ? process.argv.slice(2)
  : [
      'standings',
      'rows',
      'board',
      'months',
      'record',
      'explain',
      'fields',
      'list',
      'tree',
      'ledger',
      'states',
      'element',
    ]
const policy =
  "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
const org = { id: 'o15', name: '第二党支部' }
const session = {
  district: '演示区',
  demonstration: true,
  today: '2026-07-08',
  csrf: 'token',
  name: '周以宁',
  person: 'm1',
  branch: org,
  home: org,
  leaves: 1,
  posts: [
    { post: 'p5', org, title: 'secretary', kind: 'branch', words: { zh: '第二党支部书记', en: 'secretary, branch 2' } },
  ],
  may: ['record'],
  pages: [
    'today',
    'leader',
    'records',
    'board',
    'organisations',
    'responsibility',
    'office',
    'import',
    'ledger',
    'mine',
    'accounts',
    'audit',
  ],
  must_change_password: false,
  must_set_second_factor: false,
}
const screens = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
]
const looks = {
  light: {},
  dark: { 'jinze.theme': 'dark' },
  elder: { 'jinze.type': 'large' },
  'elder-dark': { 'jinze.theme': 'dark', 'jinze.type': 'large' },
  english: { 'jinze.language': 'en' },
}

await build({ mode: 'gallery', logLevel: 'warn', build: { outDir: 'dist-gallery' } })
const server = await preview({
  preview: { port: 4190, host: '127.0.0.1', headers: { 'Content-Security-Policy': policy } },
  build: { outDir: 'dist-gallery' },
  logLevel: 'silent',
})
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
mkdirSync(new URL('./pictures', import.meta.url), { recursive: true })
let findings = 0
const find = say => {
  findings++
  console.log('  ' + say)
}

async function check(page, name) {
  // The page's policy forbids strings as scripts; axe comes through the debugger, which the policy does not bind.
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }),
  )
  for (const it of violations)
    find(
      `${name}: ${it.id} (${it.impact}) ×${it.nodes.length} ${it.nodes[0].target} ${it.nodes[0].any[0]?.message ?? it.nodes[0].all[0]?.message ?? it.nodes[0].none[0]?.message ?? ''}`,
    )
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)
  if (wide) find(`${name}: scrolls sideways`)
}
const picture = (page, name, fullPage) => page.screenshot({ path: `test/pictures/${name}.png`, fullPage })

for (const [look, kept] of Object.entries(looks).filter(
  ([look]) => !process.env.LOOK || process.env.LOOK.split(',').includes(look),
)) {
  for (const { name: screen, ...viewport } of screens) {
    const context = await browser.newContext({
      viewport,
      locale: 'zh-CN',
      timezoneId: 'America/Los_Angeles',
      reducedMotion: 'reduce',
    })
    await context.addInitScript(all => {
      for (const [name, value] of Object.entries(all)) localStorage.setItem(name, value)
    }, kept)
    const page = await context.newPage()
    page.on('console', it => {
      if (it.type() === 'error') find(`${look} ${screen}: ${it.text().slice(0, 300)}`)
    })
    page.on('pageerror', it => find(`${look} ${screen}: ${it.message}`))
    await page.route('**/api/session', it => it.fulfill({ json: session }))
    await page.route('**/api/live', it => it.fulfill({ status: 204 }))
    for (const part of parts) {
      await page.goto(`http://127.0.0.1:4190/gallery?part=${part}`)
      await page.waitForSelector('.tabset')
      await page.waitForTimeout(part === 'states' ? 700 : 350)
      await check(page, `${part} ${look} ${screen}`)
      await picture(page, `${part}-${screen}-${look}`, true)
    }
    if (parts.includes('states')) await moments(page, `${screen}-${look}`)
    await context.close()
    console.log(`${look} ${screen}: looked at`)
  }
}

/** A draft outlives a reload; two tabs hear one stream. */
async function keeping() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  await context.route('**/api/session', it => it.fulfill({ json: session }))
  let streams = 0
  await context.route('**/api/live', async it => {
    streams++
    await new Promise(done => setTimeout(done, 1500))
    await it.fulfill({
      contentType: 'text/event-stream',
      body: 'retry: 60000\nevent: note\ndata: {"leaves": 9, "topics": ["o15"]}\n\n',
    })
  })
  const [one, two] = [await context.newPage(), await context.newPage()]
  for (const page of [one, two]) await page.goto('http://127.0.0.1:4190/gallery?part=record')
  await two.waitForTimeout(2000)
  if (streams !== 1) find(`live: ${streams} streams for two tabs`)
  await one.fill('input[name=title]', '7月支委会')
  await one
    .getByText('草稿已存于本机')
    .waitFor({ timeout: 4000 })
    .catch(() => find('draft: its time is not shown'))
  await one.reload()
  await one
    .waitForFunction(() => document.querySelector('input[name=title]')?.value === '7月支委会', null, { timeout: 8000 })
    .catch(() => find('draft: lost by a reload'))
  await one.keyboard.press('Control+Enter')
  await one.waitForTimeout(500)
  await one.reload()
  await one.waitForSelector('input[name=title]')
  await one.waitForTimeout(1500)
  if ((await one.inputValue('input[name=title]')) === '7月支委会') find('draft: still there after submitting')
  await context.close()
  console.log('drafts and live notes: tried')
}

/** What is only there for a moment. */
async function moments(page, name) {
  const press = say =>
    page
      .locator('main')
      .getByRole('button', { name: say, exact: true })
      .evaluate(it => {
        it.focus()
        it.click()
      })
  const go = part => page.goto(`http://127.0.0.1:4190/gallery?part=${part}`).then(() => page.waitForTimeout(350))
  await go('states')
  await press('可撤销的提交')
  await press('已复制')
  await page.waitForTimeout(200)
  await check(page, `toasts ${name}`)
  await picture(page, `toasts-${name}`, false)
  await press('搜索')
  await page.waitForTimeout(250)
  await page.keyboard.type('组织')
  await page.waitForTimeout(250)
  await check(page, `palette ${name}`)
  await picture(page, `palette-${name}`, false)
  await page.keyboard.press('Escape')
  await press('全部按键')
  await page.waitForTimeout(250)
  await check(page, `keys ${name}`)
  await picture(page, `keys-${name}`, false)
  await page.keyboard.press('Escape')
  await press('对话框')
  await page.waitForTimeout(150)
  await check(page, `dialog ${name}`)
  await picture(page, `dialog-${name}`, false)
  await go('fields')
  await page.locator('#day').locator('..').getByRole('button').click()
  await page.waitForTimeout(150)
  await check(page, `calendar ${name}`)
  await picture(page, `calendar-${name}`, false)
  await page.keyboard.press('Escape')
  await page.getByLabel('没有选的单位').click()
  await page.keyboard.type('zf')
  await page.waitForTimeout(300)
  await check(page, `picker ${name}`)
  await picture(page, `picker-${name}`, false)
  await go('record')
  await page.locator('.person').nth(10).focus()
  await page.keyboard.press('.')
  await page.waitForTimeout(200)
  await check(page, `reason ${name}`)
  await picture(page, `reason-${name}`, false)
  await go('board')
  await page.locator('.cell').nth(7).focus()
  await page.waitForTimeout(150)
  await check(page, `cell ${name}`)
  await picture(page, `cell-${name}`, false)
}

if (parts.includes('record')) await keeping()
await browser.close()
server.httpServer.close()
console.log(findings ? `${findings} findings` : 'no findings')
process.exit(findings ? 1 : 0)
