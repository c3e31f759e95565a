// Shape and colour of a matter's standing. Blue is for near alone, so what is in hand has no colour.
import type { Schemas } from '@/api/client'

export type MatterStanding = Schemas['MatterStanding']

/** The class `s-…`, and the symbol `m-…` of MatterSymbols. */
export const look: Record<MatterStanding, { colour: string; symbol: string }> = {
  awaiting_confirmation: { colour: 'work', symbol: 'bubble' },
  awaiting_approval: { colour: 'sign', symbol: 'dashed' },
  awaiting_signature: { colour: 'sign', symbol: 'dot' },
  in_hand: { colour: 'work', symbol: 'ring' },
  sent_back: { colour: 'work', symbol: 'back' },
  near: { colour: 'open', symbol: 'clock' },
  overdue: { colour: 'overdue', symbol: 'late' },
  extension_asked: { colour: 'reason', symbol: 'dots' },
  return_asked: { colour: 'reason', symbol: 'turn' },
  in_review: { colour: 'answered', symbol: 'half' },
  halted: { colour: 'sign', symbol: 'pause' },
  closed: { colour: 'done', symbol: 'tick' },
  closed_late: { colour: 'donelate', symbol: 'square' },
  withdrawn: { colour: 'sign', symbol: 'slash' },
}
