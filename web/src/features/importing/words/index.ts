// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { importing as importingEn } from './importing.en'
import { importing } from './importing.zh'

declare module '@/i18n' {
  interface Text {
    importing: typeof importing
  }
}
bring({ importing }, { importing: importingEn })
