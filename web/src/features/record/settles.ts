// What a record would settle, as the server answers while it is written.
import type { Standing } from '@/base/standing'

export interface SettledLine {
  id: string
  title: string
  of?: string
  why?: string
}
export interface MissedLine extends SettledLine {
  standing?: Standing
  /** 改为补办第二季度. */
  act?: string
  /** The action has been taken; pressing again takes it back. */
  taken?: boolean
}
export interface Settles {
  settled: SettledLine[]
  adds: SettledLine[]
  loses?: SettledLine[]
  misses: MissedLine[]
}
