import Stripe from 'stripe'

declare const stripe: Stripe

export async function undo(identifier: string) {
  const adjustment = await stripe.billing.meterEventAdjustments.create({
    event_name: 'api_requests',
    type: 'cancel',
    cancel: { identifier },
  })
  return adjustment.cancel?.identifier?.slice(4)
}
export const own = (row: { cancel: { identifier: string } }) => row.cancel.identifier
