import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY!, { apiVersion: '2022-08-01' })
declare const orders: { refund(id: string, amount: number): Promise<void> }

export async function onEvent(body: string, signature: string, secret: string) {
  const event = stripe.webhooks.constructEvent(body, signature, secret)
  switch (event.type) {
    case 'charge.refunded': {
      const charge = event.data.object as Stripe.Charge
      for (const refund of charge.refunds!.data) await orders.refund(refund.id, refund.amount)
    }
  }
}

export async function reasons(id: string) {
  const { refunds } = await stripe.charges.retrieve(id)
  return refunds?.data.map((refund) => refund.reason) ?? []
}
export const isRefunded = (charge: Stripe.Charge) => Boolean(charge.refunds && charge.refunds.data.length > 0)
export const names = async (id: string) =>
  (await stripe.charges.retrieve(id, { expand: ['customer'] })).refunds?.data.length
