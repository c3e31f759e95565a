// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { rules as rulesEn } from './rules.en'
import { rules } from './rules.zh'
import { source as sourceEn } from './source.en'
import { source } from './source.zh'

declare module '@/i18n' {
  interface Text {
    rules: typeof rules
    source: typeof source
  }
}
bring({ rules, source }, { rules: rulesEn, source: sourceEn })
