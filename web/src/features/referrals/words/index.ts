// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { referrals as referralsEn } from './referrals.en'
import { referrals } from './referrals.zh'

declare module '@/i18n' {
  interface Text {
    referrals: typeof referrals
  }
}
bring({ referrals }, { referrals: referralsEn })
