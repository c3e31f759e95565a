// A district served for one test file, and browsers for the people who work in it. Everything is real: the server, its
// file, Chromium. What a page writes to its console, and what its policy forbids, is kept and asked for at the end.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { demonstration, run, start } from '../server.mjs'

export { demonstration, run }

const axeSource = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
/** Where pictures go; without it none is taken: painting a whole page costs more than all that is asked of it. */
export const pictures = process.env.PICTURES
export const desk = { width: 1440, height: 900 },
  phone = { width: 390, height: 844 }

/** Serves a district; `make` puts one at the path it is given (usually: a copy of the demonstration). */
export async function serve(make = demonstration, ...options) {
  const server = await start(make, ...options)
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
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
  const complaints = []
  return {
    ...server,
    browser,
    complaints,
    /** A browser of one person's own, on a desk unless said otherwise. */
    async person({ viewport = desk, kept = {}, locale = 'zh-CN' } = {}) {
      const context = await browser.newContext({
        viewport,
        locale,
        timezoneId: 'America/Los_Angeles',
        reducedMotion: 'reduce',
        hasTouch: viewport.width < 640,
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      await context.addInitScript(all => {
        for (const [name, value] of Object.entries(all)) localStorage.setItem(name, value)
      }, kept)
      const page = await context.newPage()
      // Notes pause (503) where many pages were opened in a row; pages work without them and say nothing of it.
      page.on('console', it => {
        if (
          it.type() === 'error' &&
          !(it.location().url.endsWith('/api/live') && /status of 503/.test(it.text())) &&
          !/status of (401|403|404|409|422|429)/.test(it.text())
        )
          complaints.push(`${page.url()}: ${it.text().slice(0, 300)}`)
      })
      page.on('pageerror', it => complaints.push(`${page.url()}: ${it.message}`))
      await page.addInitScript(() =>
        addEventListener('securitypolicyviolation', it =>
          console.error(`policy: ${it.violatedDirective} ${it.blockedURI} ${it.sourceFile}:${it.lineNumber}`),
        ),
      )
      return page
    },
    async close() {
      await browser.close()
      await server.stop()
    },
  }
}

/** Comes in by the demonstration's door whose words hold `role`. */
export async function enter(house, page, role) {
  await page.goto(house.url + '/sign-in')
  await page.getByRole('button', { name: role }).first().click()
  await page.waitForURL(it => !it.pathname.startsWith('/sign-in'))
  await settled(page)
}

/** Comes in as a person of the demonstration without the page of signing in, where many walk many pages. */
export async function arrive(house, page, person) {
  const entered = await page.request.post(`${house.url}/api/demonstration/enter`, {
    data: { person },
    headers: { 'Idempotency-Key': crypto.randomUUID(), origin: house.url },
  })
  if (!entered.ok()) throw new Error(`${person} does not come in: ${entered.status()} ${await entered.text()}`)
  await page.goto(house.url)
  await settled(page)
}

/** Goes to an address as a link of the page does: what the browser has loaded stays. */
export async function go(page, address) {
  await page.evaluate(
    it => document.querySelector('#app').__vue_app__.config.globalProperties.$router.push(it),
    address,
  )
  await settled(page)
}

/** Waits until the server tells of what the command line wrote beside it; `size` is that of the receipt. */
export async function followed(page, size) {
  const leaves = () => page.evaluate(async () => (await (await fetch('/api/session')).json()).leaves)
  for (let tries = 0; (await leaves()) < size; ++tries) {
    if (tries === 200) throw new Error(`the server does not follow to ${size} leaves`)
    await page.waitForTimeout(50)
  }
}

/** The page has come with its title or with what refuses it, nothing is being fetched, and no bones are shown. */
export async function settled(page) {
  await page.waitForFunction(
    () =>
      document.querySelector('main h1, main [role="alert"]') && !document.querySelector('[aria-busy="true"], .bones'),
    null,
    { timeout: 20000 },
  )
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** What axe finds by WCAG 2.1 A and AA, a line each; and whether the page scrolls sideways. `rules`: those names alone, or axe's own switches. */
export async function findings(page, rules) {
  // The page's policy forbids strings as scripts; axe comes through the debugger, which the policy does not bind.
  if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(axeSource)
  const asked = {
    preload: false,
    runOnly: Array.isArray(rules) ? rules : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    resultTypes: ['violations'],
    ...(rules && !Array.isArray(rules) ? { rules } : {}),
  }
  const { violations } = await page.evaluate(it => window.axe.run(document, it), asked)
  const said = violations.map(
    it =>
      `${it.id} (${it.impact}) ×${it.nodes.length} ${it.nodes[0].target} ${it.nodes[0].any[0]?.message ?? it.nodes[0].all[0]?.message ?? it.nodes[0].none[0]?.message ?? ''}`,
  )
  return [...said, ...(await sideways(page))]
}
export const sideways = async page =>
  (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1))
    ? ['the page scrolls sideways']
    : []

export async function picture(page, name, fullPage = false) {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  if (fullPage) await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path: join(pictures, name + '.png'), fullPage })
}

/** Counts what a hand does: clicks, taps and keys; a pasted text counts one. Typing counts each character. */
export function hand(page) {
  let actions = 0
  return {
    get actions() {
      return actions
    },
    async click(locator) {
      actions++
      await locator.click()
    },
    async press(key) {
      actions++
      await page.keyboard.press(key)
    },
    async type(text) {
      actions += [...text].length
      await page.keyboard.type(text)
    },
    async paste(locator, text) {
      actions++
      await page.evaluate(it => navigator.clipboard.writeText(it), text)
      await locator.focus()
      await page.keyboard.press('Control+V')
    },
  }
}
