// Sentences that come with the pages of this feature, in both languages.
import { bring } from '@/i18n'
import { reminders as remindersEn } from './reminders.en'
import { reminders } from './reminders.zh'

declare module '@/i18n' {
  interface Text {
    reminders: typeof reminders
  }
}
bring({ reminders }, { reminders: remindersEn })
