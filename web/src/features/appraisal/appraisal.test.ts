import { flushPromises, mount } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { queries } from '@/api/queries'
import Assessed from './Assessed.vue'
import Assessing from './Assessing.vue'
import Assessments from './Assessments.vue'
import Ballots from './Ballots.vue'
import Difference from './Difference.vue'
import Grade from './Grade.vue'
import { compared, folded } from './amount'
import type { AssessedLine, DraftPage, JudgingLine, JudgingPage } from './answers'
import { lacking, written, type TypedPlan } from './planning'

const words = (zh: string) => ({ zh, en: zh })
const named = (id: string, name: string) => ({ id, name, short_name: name })
const head = {
  assessment: 'k1',
  year: 2025,
  body: named('o5', '住建局机关党委'),
  group: '乙',
  scheme: words('评分办法甲'),
  stage: 'objecting' as const,
}
const days = {
  drafted: '2026-01-15',
  delivered: '2026-01-16',
  objections: '2026-01-27',
  answers: '2026-02-03',
  finalised: '2026-02-09',
  decided: '2026-02-10',
  published: '2026-02-11',
  review: '2026-03-13',
}
const line = (over: Partial<AssessedLine>): AssessedLine => ({
  line: 'study',
  row: '1.2',
  title: words('三季度集中学习'),
  says: words('缺1次'),
  draft: { state: 'lost', amount: '1' },
  really_changed: false,
  judged: false,
  self_says: '',
  contests: [{ obligation: 'study@o5@2025Q3', name: words('2025年第三季度') }],
  evidence: [],
  may_object: true,
  records: [],
  ...over,
})
const draft = (over: Partial<DraftPage> = {}): DraftPage => ({
  head,
  on: '2026-01-20',
  left: 5,
  days,
  reviewers: [],
  lines: [
    line({ records: [{ record: 'r9', title: '集中学习', day: '2025-09-24', say: words('类别不符') }] }),
    line({
      line: 'notice',
      row: '2.7',
      title: words('双重组织生活通报'),
      now: { state: 'kept' },
      really_changed: true,
      cause: words('1月19日补录'),
      may_object: false,
    }),
    line({ line: 'plan', row: '1.1', title: words('年度学习计划'), draft: { state: 'kept' } }),
    line({ line: 'growth', row: '2.4', title: words('发展党员'), draft: { state: 'not_applicable' } }),
  ],
  ballots: [],
  may_answer: true,
  may_self_score: false,
  may_review: false,
  absent_sources: [],
  ...over,
})
let sent: { url: string; body: Record<string, unknown> }[] = []
beforeEach(() => {
  sent = []
})
async function shown(page: Component, answer: object, at = '/assessments/k1/bodies/o5') {
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method !== 'POST') return Response.json(answer)
    sent.push({ url: request.url, body: (await request.json()) as Record<string, unknown> })
    return Response.json({ first: 1, last: 1, size: 2, root: '00', made: [] })
  })
  queries.clear()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/assessments/:id/bodies/:body', component: page },
      { path: '/assessments/:id/bodies/:body/:page', component: page },
      { path: '/:all(.*)', component: page },
    ],
  })
  await router.push(at)
  const it = mount(page, {
    global: { plugins: [router, [VueQueryPlugin, { queryClient: queries }]] },
    attachTo: document.body,
  })
  await flushPromises()
  await flushPromises()
  return { it, router }
}

test('what lost stands first, in words; both values where a fact changed after the draft', async () => {
  const { it } = await shown(Assessed, draft())
  for (const part of ['初稿已送达，还有5个工作日', '扣了分的2行', '扣1分', '初稿后有变化', '不扣', '没有扣分的1行'])
    expect(it.text()).toContain(part)
  expect(it.text()).toContain('不计入，不是零分')
  expect(it.findAll('.assess-loss > li').map(one => one.find('.assess-ref').text())).toEqual(['1.2', '2.7'])
  it.unmount()
})
test('neither answer is pressed at first; an objection cites a record found already and one sentence', async () => {
  const { it } = await shown(Assessed, draft())
  const pressed = () => it.findAll('.assess-loss .seg button').map(one => one.attributes('aria-pressed'))
  expect(pressed()).toEqual(['false', 'false'])
  await it.findAll('.assess-loss .seg button')[1]!.trigger('click')
  expect(pressed()).toEqual(['false', 'true'])
  await it.find('.assess-say').trigger('submit')
  expect(it.text()).toContain('请写一句话')
  expect(sent).toEqual([])
  await it.find('.assess-say textarea').setValue('当时类别选错。')
  await it.find('.assess-say').trigger('submit')
  await flushPromises()
  expect(sent[0]?.url).toContain('/api/acts/contest')
  expect(sent[0]?.body.obligation).toBe('study@o5@2025Q3')
  expect(sent[0]?.body.text).toContain('集中学习')
  it.unmount()
})
test('an objection to a judged line goes to those who did not assess', async () => {
  const { it } = await shown(
    Assessed,
    draft({ lines: [line({ line: 'quality', judged: true, contests: [], draft: { state: 'lost', amount: '0.5' } })] }),
  )
  await it.findAll('.assess-loss .seg button')[1]!.trigger('click')
  await it.find('.assess-say textarea').setValue('讲课人已写明。')
  await it.find('.assess-say').trigger('submit')
  await flushPromises()
  expect(sent[0]?.url).toContain('/api/acts/answer-line')
  expect(sent[0]?.body).toMatchObject({ line: 'quality', act: 'object', text: '讲课人已写明。' })
  it.unmount()
})
test('once the days are over nothing may be answered', async () => {
  const { it } = await shown(
    Assessed,
    draft({ head: { ...head, stage: 'answering' }, lines: [line({ may_object: false })] }),
  )
  expect(it.find('.seg').exists()).toBe(false)
  expect(it.text()).toContain('提意见已截止')
  it.unmount()
})

const judged = (over: Partial<JudgingLine>): JudgingLine => ({
  line: 'quality',
  row: '2.6',
  title: words('三会一课质量'),
  clause: words('三会一课落实不好，扣1分。'),
  source: words('评分办法甲，第10行'),
  most: '1',
  summary: words('共104条，2条有缺项。'),
  evidence: [
    { record: 'r1', title: '第二党支部党课', day: '2025-06-26', say: words('没有讲课人'), wanting: true },
    { record: 'r2', title: '第三党支部党员大会', day: '2025-09-19', say: words('应到25人'), wanting: false },
  ],
  all: 104,
  self: { state: 'kept' },
  self_by: '贺文昭',
  self_says: '制度健全',
  my_why: '',
  cited: [],
  others: [{ name: '闻静', judged: true }],
  differ: false,
  ...over,
})
const judging = (lines: JudgingLine[]): JudgingPage => ({
  head: { ...head, stage: 'drafting' },
  judged: lines,
  facts: [line({})],
  after: named('o6', '交通局机关党委'),
  may_judge: true,
})
const press = async (key: string, more: object = {}) => {
  document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))
  await flushPromises()
}
test('judging goes by keyboard: lines, evidence, the own value, a different one with its reason', async () => {
  const { it, router } = await shown(
    Assessing,
    judging([judged({}), judged({ line: 'reporting', row: '3.3', title: words('请示报告质量') })]),
  )
  expect(it.text()).toContain('闻静已判这一行；您判完才看得见')
  await press('j')
  expect(it.find('[aria-current="step"]').text()).toContain('3.3')
  await press('k')
  await press('1')
  expect(it.find<HTMLInputElement>('.assess-cites input').element.checked).toBe(true)
  await press('d')
  expect(document.activeElement?.id).toBe('assess-amount')
  await it.find('#assess-amount').setValue('0.5')
  expect(it.text()).toContain('比自评多扣0.5分')
  await press('Enter', { ctrlKey: true })
  expect(it.text()).toContain('与自评不同的，请写一句为什么')
  expect(sent).toEqual([])
  await it.find('textarea').setValue('党课无讲课人')
  await press('Enter', { ctrlKey: true })
  expect(sent[0]?.body).toEqual({
    assessment: 'k1',
    body: 'o5',
    line: 'quality',
    amount: '0.5',
    text: '党课无讲课人',
    records: 'r1',
  })
  ;(document.activeElement as HTMLElement | null)?.blur()
  await press('n')
  expect(router.currentRoute.value.path).toBe('/assessments/k1/bodies/o6/assessing')
  it.unmount()
}, 20_000)
test('S takes the own value, without reason or record', async () => {
  const { it } = await shown(Assessing, judging([judged({ mine: { state: 'lost', amount: '0.5' }, my_why: '早先' })]))
  await press('s')
  expect(sent[0]?.body).toEqual({ assessment: 'k1', body: 'o5', line: 'quality', amount: '0' })
  it.unmount()
})

test('a list of organisations holds what is still to do and no value', async () => {
  const row = (id: string, name: string, over: object) => ({
    body: named(id, name),
    group: '甲',
    stage: 'drafting',
    unjudged: 0,
    unanswered: 0,
    left: 0,
    ...over,
  })
  const { it } = await shown(Assessments, {
    on: '2026-01-12',
    may_plan: false,
    rows: [
      {
        assessment: 'k1',
        year: 2025,
        first: '2025-01-01',
        last: '2025-12-31',
        by: named('o2', '工委'),
        stage: 'drafting',
        bodies: 60,
        own: [],
        judging: [row('o5', '住建局机关党委', { unjudged: 3 }), row('o6', '交通局机关党委', {})],
        reviewing: [row('o7', '水利局机关党委', { unanswered: 2 })],
      },
    ],
  })
  for (const part of ['2025年度考核', '未判3行', '已判完', '2条意见未答复', '按编制序', '2项等您办理'])
    expect(it.text()).toContain(part)
  expect(it.text()).not.toMatch(/\d分|扣\d|总分|名次/)
  expect(it.findAll('.assess-bodies .btn').map(one => one.text())).toEqual(['评定', '答复'])
  it.unmount()
})
test('the difference counts what changed and how objections fared', async () => {
  const objection = {
    on: '2026-01-20',
    by: '贺文昭',
    text: '选错类别',
    upheld: true,
    by_reviewer: '顾怀瑾',
    why: '属实。',
  }
  const { it } = await shown(Difference, {
    head: { ...head, stage: 'decided' },
    days,
    changed: [
      line({ now: { state: 'kept' }, really_changed: true, objection: { ...objection, decided: '2026-01-30' } }),
      line({
        line: 'dues',
        row: '2.3',
        now: { state: 'lost', amount: '1' },
        objection: { ...objection, decided: '2026-01-30', upheld: false },
      }),
    ],
    lost: [line({ line: 'dues', row: '2.3' })],
    same: 11,
    decision: { grade: 'fairly_good', on: '2026-02-10', due: 9, present: 8 },
    published: '2026-02-11',
    leaves: 17203,
    root: '5c1e90b72ad4e8630000',
    may_ask_review: false,
    changed_after: [],
  })
  for (const part of ['1行改了；2条意见，1条采纳，1条没有采纳', '较好', '其余11行与初稿相同', '5c1e 90b7 2ad4 e863'])
    expect(it.text()).toContain(part)
  it.unmount()
})
test('ballots that do not add up are not sent', async () => {
  const group = {
    group: 'members',
    title: words('本机关党员'),
    weight: 100,
    round: 1,
    handed_out: 0,
    returned: 0,
    good: 0,
    fairly_good: 0,
    ordinary: 0,
    poor: 0,
    enough: true,
  }
  const { it } = await shown(Ballots, { head, groups: [group], leaders: [], may_count: true })
  await it.find('.assess-counting button').trigger('click')
  const type = async (all: number[]) => {
    const fields = it.findAll('.numbers input')
    for (let i = 0; i < all.length; i++) await fields[i]!.setValue(String(all[i]))
  }
  await type([40, 38, 30, 5, 2, 3])
  expect(it.text()).toContain('有效票多于收回的票')
  await type([40, 38, 30, 5, 2, 0])
  expect(it.text()).toContain('另有废票1张')
  await it.find('.assess-counting form').trigger('submit')
  await flushPromises()
  expect(sent[0]?.body).toMatchObject({ voters: 'members', handed_out: 40, returned: 38, good: 30, poor: 0 })
  it.unmount()
})
test('a decision waits for a recorded meeting with quorum, and says so', async () => {
  const { it } = await shown(Grade, {
    head: { ...head, stage: 'meeting' },
    says: words('满分100分，扣9分。'),
    lines: [line({})],
    ballots: [],
    referred: [],
    deciding: {
      grades: [{ grade: 'good', left: 0 }, { grade: 'fairly_good' }, { grade: 'ordinary' }, { grade: 'poor' }],
      meetings: [
        { record: 'r3', title: '工委会议', day: '2026-02-10', due: 9, present: 4, enough: false },
        { record: 'r4', title: '工委会议', day: '2026-02-11', due: 9, present: 8, enough: true },
      ],
      may_decide: true,
    },
  })
  expect(it.text()).toContain('到会不足，不能决定')
  expect(it.find('option[value="r3"]').attributes('disabled')).toBeDefined()
  expect(it.find('input[value="good"]').attributes('disabled')).toBeDefined()
  await it.find('form').trigger('submit')
  expect(sent).toEqual([])
  await it.find('select').setValue('r4')
  await it.find('input[value="fairly_good"]').setValue(true)
  await it.find('form').trigger('submit')
  await flushPromises()
  expect(sent[0]?.body).toMatchObject({ body: 'o5', grade: 'fairly_good', meeting: 'r4' })
  it.unmount()
})

test('a typed value is compared in whole hundredths and never above the line’s most', () => {
  expect(compared('0.5', '0.3', '1')).toMatchObject({ amount: 50, differs: true, says: '比自评多扣0.2分' })
  expect(compared('0.30', '0.3', '1')).toMatchObject({ amount: 30, differs: false })
  expect(compared('1.01', undefined, '1').wrong).toContain('最多扣1分')
  for (const typed of ['', '-1', '0.123', '一']) expect(compared(typed, undefined, '1').amount).toBeNull()
})
test('each line is folded once', () => {
  const all = draft().lines
  const it = folded(all)
  expect([...it.lost, ...it.kept, ...it.notApplicable, ...it.leftOut]).toHaveLength(all.length)
})
test('a plan says what it still wants; nobody both assesses and answers', () => {
  const person = { id: 'm9', name: '纪明远' }
  const plan: TypedPlan = {
    by: 'o2',
    year: 2025,
    basis: '云办〔2025〕3号',
    item: '7',
    objection_days: 7,
    answer_days: 5,
    meeting: '2026-02-10',
    notice: '2026-02-11',
    reviewers: [person],
    groups: [{ scheme: 'table-a', bodies: ['o5', 'o6'], assessors: [person] }],
    voters: [
      { group: 'members', weight: '60' },
      { group: 'served', weight: '30' },
    ],
    cases: [{ body: 'o6', how: 'no_grade', why: '' }],
  }
  expect(lacking(plan)).toEqual(['纪明远不能既考核又复核。', '各类所占应合计100。', '请写明特殊情形的原因。'])
  const form = {
    by: [],
    years: [2025],
    days: [{ year: 2025, draft: '2026-01-15' }],
    bodies: [],
    schemes: [],
    voters: [],
  }
  expect(written(plan, form).groups[0]).toMatchObject({
    group: 'a',
    method: 'scheme',
    draft: '2026-01-15',
    cases: [{ body: 'o6', how: 'no_grade' }],
  })
})
