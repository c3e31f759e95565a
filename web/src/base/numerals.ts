// Numbers as documents print them: 第十二条. The server writes them alike (src/app/words/article.h).
const digits = '零一二三四五六七八九'

/** 1 to 9,999; what is no such number comes back as it is. */
export function inChinese(number: string): string {
  const whole = /^[1-9]\d{0,3}$/.test(number) ? Number(number) : 0
  if (!whole) return number
  let said = '',
    gap = false,
    rest = whole
  for (const [size, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(rest / size)
    rest %= size
    if (digit === 0) {
      gap ||= said !== ''
      continue
    }
    if (gap) said += digits[0]
    gap = false
    said += (size === 10 && digit === 1 && whole < 20 ? '' : digits[digit]) + word
  }
  return said
}
