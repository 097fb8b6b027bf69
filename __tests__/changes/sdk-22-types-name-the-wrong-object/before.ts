import Stripe from 'stripe'

declare const stripe: Stripe

export async function discountsOf(session: string) {
  const items = await stripe.checkout.sessions.listLineItems(session, { expand: ['data.discounts'] })
  return items.data.flatMap((item) => item.discounts?.map(({ discount }) => discount.id) ?? [])
}

export async function refundsOf(id: string) {
  const note = await stripe.creditNotes.retrieve(id, { expand: ['refunds.refund'] })
  return note.refunds.map((each) => (typeof each.refund === 'string' ? each.refund : each.refund.id))
}
