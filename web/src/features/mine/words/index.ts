// The words of a member's own page, which that page alone brings.
import { bring } from '@/i18n'
import { mine as en } from './mine.en'
import { mine as zh } from './mine.zh'

declare module '@/i18n' {
  interface Text {
    mine: typeof zh
  }
}
bring({ mine: zh }, { mine: en })
