// The words of the duty sheet, which its page alone brings; the other words of the register are there from the start.
import { bring } from '@/i18n'
import { dutySheet as en } from './duty-sheet.en'
import { dutySheet as zh } from './duty-sheet.zh'

declare module '@/i18n' {
  interface Text {
    dutySheet: typeof zh
  }
}
bring({ dutySheet: zh }, { dutySheet: en })
