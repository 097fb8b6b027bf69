import Stripe from 'stripe'

export function contact(session: Stripe.Checkout.Session) {
  const shipping = session.collected_information?.shipping_details
  return { phone: shipping?.phone, parcel: shipping?.tracking_number }
}

export const carrier = ({ collected_information }: Stripe.Checkout.Session) =>
  collected_information?.shipping_details?.carrier
