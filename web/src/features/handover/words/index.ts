// Sentences that come with the page of this feature, in both languages.
import { bring } from '@/i18n'
import { handover as handoverEn } from './handover.en'
import { handover } from './handover.zh'

declare module '@/i18n' {
  interface Text {
    handover: typeof handover
  }
}
bring({ handover }, { handover: handoverEn })
