import type { waiting as zh } from './waiting.zh'

export const waiting: typeof zh = {
  accepted: what => `Accepted: ${what}`,
  see: 'See it',
}
