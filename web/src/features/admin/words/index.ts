// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { accounts as accountsEn } from './accounts.en'
import { accounts } from './accounts.zh'
import { audit as auditEn } from './audit.en'
import { audit } from './audit.zh'

declare module '@/i18n' {
  interface Text {
    accounts: typeof accounts
    audit: typeof audit
  }
}
bring({ accounts, audit }, { accounts: accountsEn, audit: auditEn })
