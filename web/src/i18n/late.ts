// What closed lists are called that few pages show: it comes with those pages, in both languages.
import { bring } from './index'
import * as en from './en/closed-late'
import * as zh from './zh/closed-late'

type Late = typeof zh
declare module './index' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Text extends Late {}
}
bring(zh, en)
