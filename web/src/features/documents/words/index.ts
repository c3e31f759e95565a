// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { documents as documentsEn } from './documents.en'
import { documents } from './documents.zh'

declare module '@/i18n' {
  interface Text {
    documents: typeof documents
  }
}
bring({ documents }, { documents: documentsEn })
