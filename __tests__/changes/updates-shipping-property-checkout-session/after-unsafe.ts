import Stripe from 'stripe'

declare const stripe: Stripe
declare const orders: { ship(id: string, to: Stripe.Address | undefined, rate: unknown): Promise<void> }

export async function onEvent(body: string, signature: string, secret: string) {
  const event = stripe.webhooks.constructEvent(body, signature, secret)
  switch (event.type) {
    case 'checkout.session.completed': {
      const session = event.data.object as Stripe.Checkout.Session
      await orders.ship(session.id, session.shipping_details?.address, session.shipping_cost?.shipping_rate)
      break
    }
  }
}

export const label = ({ shipping_details: shipping }: Stripe.Checkout.Session) => shipping?.name
export const street = (shipping: Stripe.Checkout.Session.ShippingDetails) => shipping.address?.line1

export async function rateOf(id: string) {
  const session = await stripe.checkout.sessions.retrieve(id, { expand: ['shipping_cost.shipping_rate'] })
  const { id: sessionId } = session
  const rate = session.shipping_cost?.shipping_rate
  return [sessionId, rate]
}
