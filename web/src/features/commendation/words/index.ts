// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { awards as awardsEn } from './awards.en'
import { awards } from './awards.zh'

declare module '@/i18n' {
  interface Text {
    awards: typeof awards
  }
}
bring({ awards }, { awards: awardsEn })
