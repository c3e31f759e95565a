// How this machine likes to see the pages: light or dark, large type, language. Kept on the machine, applied before the first paint.
import { ref, watch, type Ref } from 'vue'
import { language, speak, type Language } from '@/i18n'

function kept(name: string, otherwise: string): Ref<string> {
  const value = ref(otherwise)
  try {
    value.value = localStorage.getItem(name) ?? otherwise
  } catch {
    /* a browser that keeps nothing still works */
  }
  watch(value, now => {
    try {
      localStorage.setItem(name, now)
    } catch {
      /* as above */
    }
  })
  return value
}

const theme = kept('jinze.theme', 'system')
const type = kept('jinze.type', 'usual')
const tongue = kept('jinze.language', '')
/** The first language of the browser that is one of ours; Chinese where it names neither. */
export const languageOf = (wished: readonly string[]): Language =>
  /^en\b/i.test(wished.find(it => /^(zh|en)\b/i.test(it)) ?? '') ? 'en' : 'zh'
export const letterKeys = kept('jinze.letters', 'on')

const night = matchMedia('(prefers-color-scheme: dark)')
export const dark = ref(false)
export const elder = ref(type.value === 'large')

function apply(): void {
  dark.value = theme.value === 'dark' || (theme.value === 'system' && night.matches)
  elder.value = type.value === 'large'
  document.documentElement.classList.toggle('dark', dark.value)
  document.documentElement.classList.toggle('elder', elder.value)
}

export function turnDark(): void {
  theme.value = dark.value ? 'light' : 'dark'
  apply()
}
export function turnElder(): void {
  type.value = elder.value ? 'usual' : 'large'
  apply()
}
export async function turnLanguage(): Promise<void> {
  const next: Language = language.value === 'zh' ? 'en' : 'zh'
  await speak(next)
  tongue.value = next
}

export async function dress(): Promise<void> {
  apply()
  night.addEventListener('change', apply)
  // Chosen once it stays; until then the browser's own.
  if ((tongue.value || languageOf(navigator.languages ?? [navigator.language])) === 'en') await speak('en')
}

/** True on screens where rows become cards. */
export const phone = ref(false)
const small = matchMedia('(max-width: 40rem)')
phone.value = small.matches
small.addEventListener('change', it => {
  phone.value = it.matches
})

/** True where the band has no room for its switches; they are then in the account's menu. */
export const narrow = ref(false)
const tight = matchMedia('(max-width: 64rem)')
narrow.value = tight.matches
tight.addEventListener('change', it => {
  narrow.value = it.matches
})
