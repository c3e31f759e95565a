// Shape and colour of a referral's stage: those of a matter that waits for the same.
import type { Schemas } from '@/api/client'
import type { MatterStanding } from '@/features/matters/standing'

export const likeMatter: Record<Schemas['ReferralStage'], MatterStanding> = {
  hearing: 'extension_asked',
  heard: 'awaiting_approval',
  sent: 'awaiting_signature',
  received: 'in_review',
  concluded: 'closed',
  withdrawn: 'withdrawn',
}
