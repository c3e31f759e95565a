// What the server says in both languages at once.
export interface Words {
  zh: string
  en: string
}

/** 1 item, 2 items: a count with its word. */
export const many = (n: number, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`

export const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
/** The server's days in a sentence, as the pages write them: 2026-07-08 is 8 Jul 2026. What was typed (in quotes), and how to type it, stay as they are. */
export const withDays = (sentence: string) =>
  sentence.replace(
    /(?<![\w"-]|\blike )(\d{4})-(0[1-9]|1[0-2])-(\d{2})(?![\w"-])/g,
    (_, year: string, month: string, date: string) => `${Number(date)} ${monthsEn[Number(month) - 1]} ${year}`,
  )
