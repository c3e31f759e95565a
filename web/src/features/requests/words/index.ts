// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { requests as requestsEn } from './requests.en'
import { requests } from './requests.zh'

declare module '@/i18n' {
  interface Text {
    requests: typeof requests
  }
}
bring({ requests }, { requests: requestsEn })
