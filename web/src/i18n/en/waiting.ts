import type { waiting as zh } from '../zh/waiting'

export const waiting: typeof zh = {
  accepted: what => `Accepted: ${what}`,
  see: 'See it',
}
