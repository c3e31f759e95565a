// How far a message has come: its colour and its shape. Red stays with what is overdue.
import type { Schemas } from '@/api/client'

export type Delivery = Schemas['Delivery']

/** The class `s-…` and the shape within the ring of DeliveryTag. */
export const look: Record<Delivery, { colour: string; shape: 'dashed' | 'tick' | 'asks' | 'warns' | 'screen' }> = {
  queued: { colour: 'notbegun', shape: 'dashed' },
  sending: { colour: 'notbegun', shape: 'dashed' },
  sent: { colour: 'done', shape: 'tick' },
  may_have_been_sent: { colour: 'soon', shape: 'asks' },
  failed: { colour: 'reason', shape: 'warns' },
  in_client: { colour: 'waived', shape: 'screen' },
}

/** 8:30 of minutes of the day. */
export const timeOf = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
/** Every half hour of a day, its end too. */
export const halfHours = Array.from({ length: 49 }, (_, i) => i * 30)
