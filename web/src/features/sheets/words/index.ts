// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { sheets as sheetsEn } from './sheets.en'
import { sheets } from './sheets.zh'

declare module '@/i18n' {
  interface Text {
    sheets: typeof sheets
  }
}
bring({ sheets }, { sheets: sheetsEn })
