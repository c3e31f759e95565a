// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { ledger as ledgerEn } from './ledger.en'
import { ledger } from './ledger.zh'

declare module '@/i18n' {
  interface Text {
    ledger: typeof ledger
  }
}
bring({ ledger }, { ledger: ledgerEn })
