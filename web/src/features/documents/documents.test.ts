import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import type { Schemas } from '@/api/client'
import { text } from '@/i18n'
import '@/features/documents/words'
import Splitter from './Splitter.vue'
import { titleOf } from './from-source'
import {
  bodyOf,
  clausesOf,
  cutAt,
  cutsOf,
  dated,
  decidedOf,
  joined,
  kindOf,
  next,
  nextOpen,
  partsOf,
  piecesOf,
  tooLong,
  type Piece,
} from './splitting'

const source = '一、规范服务\n窗口必须公布清单。好的服务是环境。6月底前完成。'
const piece = (over: Partial<Schemas['SplitPiece']>): Schemas['SplitPiece'] => ({
  kind: 'sentence',
  level: 2,
  from: 0,
  until: 0,
  label: '一',
  asks: true,
  fate: 'matter',
  reason: { zh: '有期限', en: 'it has a day' },
  doubt: { zh: '', en: '' },
  bodies: [],
  marks: [],
  ...over,
})
const split = (): Schemas['SplitDocument'] => ({
  text: source,
  title: '',
  number: '',
  links: 0,
  asking: 2,
  pieces: [
    piece({ kind: 'heading', from: 2, until: 6, asks: false }),
    piece({ from: 7, until: 16, fate: 'standing', marks: [{ from: 9, until: 11, highlight: 'directive' }] }),
    piece({ from: 16, until: 24, asks: false, fate: 'nothing' }),
    piece({ from: 24, until: 32, due: '2026-06-30', marks: [{ from: 24, until: 29, highlight: 'deadline' }] }),
  ],
})

test('a sentence is cut at its marks', () => {
  expect(partsOf(source, piecesOf(split())[1] as Piece)).toEqual([
    { say: '窗口' },
    { say: '必须', mark: 'directive' },
    { say: '公布清单。' },
  ])
})

test('only sentences that ask for something, or that a person took up, become clauses', () => {
  const pieces = piecesOf(split())
  expect(clausesOf(pieces)).toHaveLength(2)
  ;(pieces[2] as Piece).taken = true
  expect(clausesOf(pieces)).toHaveLength(3)
  ;(pieces[3] as Piece).taken = false
  expect(clausesOf(pieces)).toHaveLength(2)
  ;(pieces[1] as Piece).chosen = 'duty'
  expect(bodyOf(source, pieces)[0]).toEqual({ label: '一', text: '窗口必须公布清单。', fate: 'duty' })
})

test('a clause too long to be registered is said before it is', () => {
  const of = (over: Partial<Schemas['SplitPiece']>) => tooLong({ ...piece(over), chosen: '' })
  expect(of({ from: 5, until: 1005 })).toBe(false)
  expect(of({ from: 5, until: 1006 })).toBe(true)
  expect(of({ from: 5, until: 1006, asks: false })).toBe(false)
  const long = '窗口必须公布清单，'.repeat(120)
  const pieces = piecesOf({ ...split(), text: long, pieces: [piece({ from: 0, until: long.length })] })
  const page = mount(Splitter, { props: { source: long, modelValue: pieces } })
  expect(page.text()).toContain(text.documents.clauseTooLong(1000))
})

test('one goes from clause to clause, and to the next that is not decided', () => {
  const pieces = piecesOf(split())
  expect(nextOpen(pieces, -1)).toBe(1)
  expect(next(pieces, 1, 1)).toBe(3)
  expect(next(pieces, 3, 1)).toBe(3)
  expect(next(pieces, 3, -1)).toBe(1)
  ;(pieces[3] as Piece).chosen = 'matter'
  expect(nextOpen(pieces, 1)).toBe(1)
  ;(pieces[1] as Piece).chosen = 'matter'
  expect(nextOpen(pieces, 1)).toBe(-1)
})

test('the kind is that which the title names', () => {
  expect(kindOf('优化环境的十项规定')).toBe('provision')
  expect(kindOf('工作要点')).toBe('')
})

test('a matter has a title and a basis from its clause', () => {
  expect(titleOf('审批时间压减到60个工作日以内。')).toBe('审批时间压减到60个工作日以内')
  expect(titleOf(`公布清单，${'并'.repeat(60)}。`)).toBe('公布清单')
  expect(titleOf('长'.repeat(60))).toHaveLength(40)
  expect(text.documents.basis('十项规定', '云委发〔2026〕7号', '第三条')).toBe(
    '《十项规定》（云委发〔2026〕7号）第三条',
  )
  expect(text.documents.basis('讲话', '', '二（一）')).toBe('《讲话》“二（一）”')
  expect(text.documents.basis('讲话', '', '')).toBe('《讲话》')
})

const shown = () => {
  let pieces = piecesOf(split())
  const page = mount(Splitter, {
    attachTo: document.body,
    props: {
      source,
      modelValue: pieces,
      'onUpdate:modelValue': (to: Piece[]) => {
        pieces = to
        void page.setProps({ modelValue: to })
      },
    },
  })
  return { page, of: () => pieces }
}
const press = async (key: string) => {
  document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await nextTick()
  await flushPromises()
}

test('keys choose a fate, confirm it and go on, until all are decided', async () => {
  const { page, of } = shown()
  expect(page.findAll('.sline.cur')).toHaveLength(1)
  await press('2')
  await press('Enter')
  expect(of()[1]?.chosen).toBe('duty')
  expect(page.find('.sline.cur').text()).toContain('6月底前')
  await press('Enter')
  expect(of()[3]?.chosen).toBe('matter')
  expect(decidedOf(of())).toHaveLength(2)
  expect(page.find('.sline.cur').exists()).toBe(false)
  page.unmount()
})

test('the rest is confirmed as proposed at once, and what a person decided stays', async () => {
  const { page, of } = shown()
  await press('4')
  await press('Enter')
  await page.findAll('.cols .btn').at(-1)?.trigger('click')
  expect(of().map(it => it.chosen)).toEqual(['', 'nothing', '', 'matter'])
  page.unmount()
})

test('a sentence that asks for nothing is taken up, and left out again', async () => {
  const { page, of } = shown()
  await page.find('.sline.plain .take').trigger('click')
  expect(clausesOf(of())).toHaveLength(3)
  expect(page.find('.sline.cur').text()).toContain('好的服务')
  await page.find('.sline.cur .fin .btn').trigger('click')
  expect(clausesOf(of())).toHaveLength(2)
  page.unmount()
})

test('two sentences are joined: both texts, and no day where they name two', () => {
  const pieces = piecesOf(split())
  const [first, third] = [pieces[1] as Piece, pieces[3] as Piece]
  const one = joined(first, { ...third, from: 16 })
  expect(source.slice(one.from, one.until)).toBe('窗口必须公布清单。好的服务是环境。6月底前完成。')
  expect(one.due).toBe('2026-06-30')
  expect(one.marks).toHaveLength(2)
  expect(joined({ ...first, due: '2026-03-31' }, third).due).toBeUndefined()
})

test('a sentence is cut behind a mark of punctuation, and its day stays with the part that names it', () => {
  const said = '住建局公布清单，商务局6月底前完成。'
  const bodies = ['住建局', '商务局'].map((name, i) => ({ id: `o${i}`, name, readable: true }))
  const marks = [{ from: 11, until: 15, highlight: 'deadline' as const }]
  const it: Piece = { ...piece({ from: 0, until: 18, due: '2026-06-30', bodies, marks }), chosen: 'duty' }
  expect(cutsOf(said, it)).toEqual([8])
  const [before, behind] = cutAt(said, it, 8)
  expect([before.due, behind.due]).toEqual([undefined, '2026-06-30'])
  expect([before.bodies[0]?.name, behind.bodies[0]?.name]).toEqual(['住建局', '商务局'])
  expect([before.chosen, behind.chosen]).toEqual(['', ''])
  expect(clausesOf([before, behind])).toHaveLength(2)
})

test('another day of the document moves the days proposed, and takes them from what was joined by hand', () => {
  const pieces = piecesOf(split())
  const found = split().pieces.map(it => (it.due ? { ...it, due: '2027-06-30' } : it))
  expect(dated(pieces, found)[3]?.due).toBe('2027-06-30')
  const one = joined(pieces[2] as Piece, pieces[3] as Piece)
  expect(dated([one], found)[0]?.due).toBeUndefined()
})

test('keys join and cut at the place shown, and every step is taken back', async () => {
  const { page, of } = shown()
  await press('m')
  expect(of()).toHaveLength(3)
  expect(page.find('.sline.cur').text()).toContain('好的服务是环境')
  await press('x')
  const places = page.findAll('.cutter')
  expect(places.map(it => it.attributes('aria-label'))).toEqual([text.documents.cutHere('窗口必须公布清单。')])
  await places[0]?.trigger('click')
  expect(of()).toHaveLength(4)
  await press('u')
  expect(of()).toHaveLength(3)
  await press('u')
  expect(of().map(it => it.taken)).toEqual([undefined, undefined, undefined, undefined])
  expect(page.findAll('.cols .btn')).toHaveLength(1)
  page.unmount()
})
