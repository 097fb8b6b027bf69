import Stripe from 'stripe'

declare const stripe: Stripe
declare const ledger: { refunds: { data: number[] } }

export const refundsOf = async (charge: string) => (await stripe.refunds.list({ charge, limit: 100 })).data
export const isRefunded = (charge: Stripe.Charge) => charge.refunded || charge.amount_refunded > 0
export const refund = (payment_intent: string) => stripe.refunds.create({ payment_intent })
export const own = ledger.refunds.data.length

export const reasons = async (id: string) => {
  const { refunds } = await stripe.charges.retrieve(id, { expand: ['refunds'] })
  return refunds?.data.map((each) => each.reason)
}
export const amounts = async () => {
  const charges = await stripe.charges.list({ limit: 3, expand: ['data.refunds'] })
  return charges.data.flatMap((charge) => charge.refunds?.data ?? [])
}
export async function count(id: string) {
  let found = 0
  for await (const { refunds } of stripe.charges.list({ customer: id, expand: ['data.refunds.data'] }))
    found += refunds?.data.length ?? 0
  return found
}
const retrieve = (id: string) => stripe.charges.retrieve(id, { expand: ['customer', 'refunds'] })
export const first = async (id: string) => (await retrieve(id)).refunds!.data[0]
export const refundsOfInvoice = (charge: Stripe.Charge) => charge.refunds?.data ?? []
