// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { inspections as inspectionsEn } from './inspections.en'
import { inspections } from './inspections.zh'

declare module '@/i18n' {
  interface Text {
    inspections: typeof inspections
  }
}
bring({ inspections }, { inspections: inspectionsEn })
