// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { help as helpEn } from './help.en'
import { help } from './help.zh'
import { suggestions as suggestionsEn } from './suggestions.en'
import { suggestions } from './suggestions.zh'

declare module '@/i18n' {
  interface Text {
    help: typeof help
    suggestions: typeof suggestions
  }
}
bring({ help, suggestions }, { help: helpEn, suggestions: suggestionsEn })
