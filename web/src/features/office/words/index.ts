// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { office as officeEn } from './office.en'
import { office } from './office.zh'

declare module '@/i18n' {
  interface Text {
    office: typeof office
  }
}
bring({ office }, { office: officeEn })
