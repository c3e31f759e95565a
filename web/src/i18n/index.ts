// The client's own sentences. `text.today.title` is a string, `text.today.left(4)` a sentence with a number in it; a key
// missing in English is a type error. Chinese is always here; English is fetched when somebody asks for it.
import { shallowRef } from 'vue'
import { withDays, type Words } from './words'
import * as zh from './zh'

export type { Words }
export type Language = 'zh' | 'en'
type Early = typeof zh
/** What any page may say. A feature whose sentences come with its pages adds them here, in its `words/index.ts`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Text extends Early {}

export const language = shallowRef<Language>('zh')
const spoken = shallowRef<Partial<Text>>(zh)
export const brought: Record<Language, Partial<Text>> = { zh: {}, en: {} }
/** Takes the sentences that pages bring with them, in both languages. */
export function bring<Areas extends Partial<Text>>(inChinese: Areas, inEnglish: NoInfer<Areas>): void {
  Object.assign(brought.zh, inChinese)
  Object.assign(brought.en, inEnglish)
}

export async function speak(which: Language): Promise<void> {
  spoken.value = which === 'en' ? (await import('./en')).en : zh
  language.value = which
  document.documentElement.lang = which === 'en' ? 'en' : 'zh-CN'
}

// A template that reads `text` is drawn again when the language changes, because the getter reads a ref.
export const text = new Proxy({} as Text, {
  get: (_, area) => spoken.value[area as keyof Text] ?? brought[language.value][area as keyof Text],
})

/** Text of the server in the language of the reader; English that was never written falls back to Chinese. */
export function say(words: Words | undefined | null): string {
  if (!words) return ''
  return language.value === 'en' ? withDays(words.en) || words.zh : words.zh || words.en
}
