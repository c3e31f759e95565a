// Sentences that come with the page of this feature, in both languages.
import { bring } from '@/i18n'
import { burden as burdenEn } from './burden.en'
import { burden } from './burden.zh'

declare module '@/i18n' {
  interface Text {
    burden: typeof burden
  }
}
bring({ burden }, { burden: burdenEn })
