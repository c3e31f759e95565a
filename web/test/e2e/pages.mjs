// The addresses of every page, by somebody who has it. Those of single things are found where that person finds them.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { told } from './branch.mjs'
import { arrive, settled } from './house.mjs'

const features = new URL('../../src/features/', import.meta.url)
export const routes = readdirSync(features)
  .map(it => new URL(`${it}/pages.ts`, features))
  .filter(it => existsSync(it))
  .flatMap(it => [...readFileSync(it, 'utf8').matchAll(/path: '([^']+)',\s+component/g)].map(it => it[1]))

/** The demonstration's accounts, as the page of signing in offers them. */
export const doorsOf = async house => (await (await fetch(house.url + '/api/doors')).json()).demonstration
export const personOf = (doors, part) => doors.find(it => it.role.zh.includes(part)).person
export const nameOf = address =>
  address
    .replace(/\?.*=/, '-')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

/** Looked for once in a demonstration district, which is the same for every file that copies it. */
export async function allPages(house, doors) {
  const pages = await foundPages(house, doors)
  // A page without a thing of its own is everybody's: it need not be named below.
  const named = [...Object.values(pages).flat(), '/sign-in']
  const others = routes.filter(it => !it.includes(':') && !named.some(one => one.replace(/\?.*/, '') === `/${it}`))
  return { ...pages, 工委: [...pages.工委, ...others.map(it => `/${it}`)] }
}

async function foundPages(house, doors) {
  const kept = process.env.JINZE_DEMONSTRATION && `${process.env.JINZE_DEMONSTRATION}.pages.json`
  if (kept && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'))
  const pages = await pagesOf(house, doors)
  if (kept) {
    writeFileSync(`${kept}.${process.pid}`, JSON.stringify(pages))
    renameSync(`${kept}.${process.pid}`, kept)
  } // two files may look at once
  return pages
}

/** The plan, the files, and every page of one organisation of it; without an assessment they say that there is none. */
async function assessmentPages(office, home) {
  const [found] = (await told(office, '/api/assessments')).rows
  const id = found?.assessment ?? 'k1'
  const bodies = found ? (await told(office, `/api/assessments/${id}`)).bodies : []
  const of = `/assessments/${id}/bodies/${bodies[0]?.body.id ?? home}`
  const pages = ['', '/assessing', '/difference', '/ballots', '/grade', '/feedback', '/secretary']
  return [`/assessments/${id}`, `/assessments/${id}/file`, ...pages.map(it => of + it)]
}

async function pagesOf(house, doors) {
  const of = async role => {
    const page = await house.person()
    await arrive(house, page, personOf(doors, role))
    return page
  }
  const secretary = await of('支部书记'),
    office = await of('工委')
  const { home, person, today } = await told(secretary, '/api/session')
  const { rows } = await told(secretary, `/api/obligations?node=${home.id}&size=200`)
  const own = rows.filter(it => it.bearer === home.id)
  const [record] = (await told(secretary, `/api/records?node=${home.id}&to=${today}`)).rows
  let reason
  for (const it of own.filter(it => it.standing === 'reason_wanted' || it.standing === 'overdue'))
    if (
      (await told(secretary, `/api/obligations/${encodeURIComponent(it.obligation)}`)).may.some(
        one => one.verb === 'reason',
      )
    ) {
      reason = it.obligation
      break
    }
  const done = own.find(it => it.standing.startsWith('done'))
  await office.goto(`${house.url}/responsibility`)
  await settled(office)
  const source = await office.evaluate(() =>
    [...document.querySelectorAll('a[href^="/sources/"]')][0]?.getAttribute('href'),
  )
  const { documents } = await told(office, '/api/sources').catch(() => ({}))
  const matters = (await told(office, '/api/matters?size=200')).rows
  const [paper] = (await told(office, '/api/documents')).rows
  const [issued] = (await told(office, '/api/papers?size=1')).rows
  const [referral] = (await told(office, '/api/referrals')).rows
  const [award] = (await told(office, '/api/awards')).rows
  const assessed = await assessmentPages(office, home.id)
  const late = matters.find(it => it.standing === 'overdue') ?? matters[0]
  const mine = matters.find(it => it.act) ?? matters[0]
  for (const it of [secretary, office]) await it.context().close()
  return {
    工委: [
      '/today',
      '/office',
      '/office?act=appoint',
      '/office?act=merge',
      '/import',
      '/import?kind=people',
      '/records',
      '/board',
      '/board?by=month',
      '/organisations',
      `/organisations/${home.id}`,
      `/organisations/${home.id}/duty-sheet`,
      `/people/${person}`,
      '/responsibility',
      '/responsibility?part=own',
      '/burden',
      '/responsibility?part=numbers',
      source ?? `/sources/${documents[0].id}`,
      '/ledger?receipt=100',
      `/documents/${paper.document}`,
      `/matters/new?document=${paper.document}&clause=3`,
      `/matters/${late.matter}`,
      `/matters/${mine.matter}?do=${mine.act}`,
      `/papers/${issued.paper}`,
      `/papers/new?kind=urging_notice&matter=${late.matter}`,
      '/referrals',
      `/referrals/${referral.referral}`,
      '/awards',
      '/awards/new',
      `/awards/${award.award}`,
      `/awards/${award.award}/notice`,
      `/awards/${award.award}/conference`,
      `/handover?member=${person}`,
      ...assessed,
      '/suggestions',
      '/help',
      '/help/api',
      '/password',
      '/second-factor',
      '/own-account',
      '/no-such-page',
    ],
    党组书记: ['/leader', '/today'],
    支部书记: [
      '/today',
      '/burden',
      '/record/new',
      `/records/${record.record}`,
      `/record/${record.record}/correct`,
      `/obligations/${encodeURIComponent(done.obligation)}`,
      `/obligations/${encodeURIComponent(reason)}`,
      `/obligations/${encodeURIComponent(reason)}?do=reason`,
      '/mine',
    ],
    普通党员: ['/today', '/mine'],
    系统管理员: ['/accounts'],
    安全管理员: ['/today', '/accounts'],
    审计管理员: ['/audit'],
  }
}
