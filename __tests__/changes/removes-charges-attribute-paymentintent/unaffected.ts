import Stripe from 'stripe'

declare const stripe: Stripe
declare const db: { payments: { find(id: string): Promise<{ charges: { data: string[] } }> } }

export async function receipt(id: string) {
  const intent = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })
  return intent.id
}
export const attempts = async (payment_intent: string) => (await stripe.charges.list({ payment_intent })).data
export const own = async (id: string) => (await db.payments.find(id)).charges.data[0]
export const count = (report: { charges: number }) => report.charges
