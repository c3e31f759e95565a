// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { deputies as deputiesEn } from './deputies.en'
import { deputies } from './deputies.zh'

declare module '@/i18n' {
  interface Text {
    deputies: typeof deputies
  }
}
bring({ deputies }, { deputies: deputiesEn })
