import Stripe from 'stripe'

declare const stripe: Stripe
declare function ship(name?: string | null, address?: Stripe.Address | null): Promise<void>

export async function webhook(body: string, signature: string) {
  const event = stripe.webhooks.constructEvent(body, signature, 'whsec_1')
  if (event.type === 'checkout.session.completed') {
    const session = event.data.object
    await ship(session.collected_information?.shipping_details?.name, session.collected_information?.shipping_details?.address)
  }
}

export async function address(id: string) {
  const shipping_details = (await stripe.checkout.sessions.retrieve(id)).collected_information?.shipping_details
  return shipping_details?.address
}

export const city = (session: Stripe.Checkout.Session) => session.collected_information?.shipping_details!.address!.city
export const label = (details: Stripe.Checkout.Session.ShippingDetails) => details.name
