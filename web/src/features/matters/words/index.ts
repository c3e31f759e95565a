// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { matters as mattersEn } from './matters.en'
import { matters } from './matters.zh'

declare module '@/i18n' {
  interface Text {
    matters: typeof matters
  }
}
bring({ matters }, { matters: mattersEn })
