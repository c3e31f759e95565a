// Sentences that few records need, in both languages.
import { bring } from '@/i18n'
import { means as meansEn } from './means.en'
import { means } from './means.zh'

declare module '@/i18n' {
  interface Text {
    means: typeof means
  }
}
bring({ means }, { means: meansEn })
