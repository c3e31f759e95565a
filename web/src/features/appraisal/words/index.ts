// Sentences that come with the pages of an assessment, in both languages.
import { bring } from '@/i18n'
import { appraisal as appraisalEn } from './appraisal.en'
import { appraisal } from './appraisal.zh'
import { appraising as appraisingEn } from './appraising.en'
import { appraising } from './appraising.zh'
import { concluding as concludingEn } from './concluding.en'
import { concluding } from './concluding.zh'

declare module '@/i18n' {
  interface Text {
    appraisal: typeof appraisal
    appraising: typeof appraising
    concluding: typeof concluding
  }
}
bring(
  { appraisal, appraising, concluding },
  { appraisal: appraisalEn, appraising: appraisingEn, concluding: concludingEn },
)
