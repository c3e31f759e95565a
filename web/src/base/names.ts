// Names as people type them, cleaned and compared as the server does it (src/base/spelling.h): test/spellings.json holds
// the examples both are tested with.

// CJK Radicals Supplement, U+2E80 to U+2EF3: the characters they look like.
const radicals = [
  ...'⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
]
const dots = '·ᐧ᛫•‧∙⋅⸱・ꞏ﹒．･\u{10101}'
const chinese = /\p{Ideographic}/u
const wide = /[\p{Ideographic}\u3001-\u303f\uff01-\uff60]/u
const asRadical = (c: string) => {
  const at = (c.codePointAt(0) ?? 0) - 0x2e80
  return at >= 0 && at < radicals.length ? radicals[at]! : /[\u2f00-\u2fd5]/.test(c) ? c.normalize('NFKC') : c
}

/** 张 三 is 张三, every dot is ·, letters and digits are what they look like, nothing nobody sees is left. */
export function cleanName(typed: string): string {
  const seen = [...typed.normalize('NFC')]
    .filter(c => !/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\ufffc]/u.test(c))
    .map(asRadical)
    .join('')
    .normalize('NFC')
    .trim()
  const line = seen.replace(/(.)\s+(?=(.))/gsu, (_, before: string, after: string) =>
    [before, after].some(c => wide.test(c) || dots.includes(c)) ? before : `${before} `,
  )
  const plain = [...line].map(c => (c > '\x7f' && /[\p{L}\p{Nd}]/u.test(c) ? c.normalize('NFKC') : c)).join('')
  return plain.replace(/[.·ᐧ᛫•‧∙⋅⸱・ꞏ﹒．･\u{10101}]+/gu, (run, at: number) => {
    const before = [...plain.slice(0, at)].at(-1) ?? ''
    const after = [...plain.slice(at + run.length)][0] ?? ''
    return chinese.test(before) && chinese.test(after)
      ? '·'
      : [...run].map(c => (c === '.' || c === '．' ? '.' : '·')).join('')
  })
}

/** Two names are the same where their keys are. */
export const keyOfName = (typed: string) =>
  /^[\u4e00-\u9fa5a-z0-9]*$/.test(typed)
    ? typed
    : cleanName(typed).normalize('NFKC').replace(/[\s·]/gu, '').toLowerCase()
