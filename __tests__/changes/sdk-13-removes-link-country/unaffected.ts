import Stripe from 'stripe'

export const country = (method: Stripe.PaymentMethod) =>
  method.card?.country ?? method.billing_details.address?.country ?? method.link?.email
export const own = (page: { link: { country: string } }) => page.link.country
