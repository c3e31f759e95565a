// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { papers as papersEn } from './papers.en'
import { papers } from './papers.zh'

declare module '@/i18n' {
  interface Text {
    papers: typeof papers
  }
}
bring({ papers }, { papers: papersEn })
