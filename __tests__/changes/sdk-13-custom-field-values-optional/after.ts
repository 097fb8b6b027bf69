import Stripe from 'stripe'

export function answer(session: Stripe.Checkout.Session, key: string) {
  const field = session.custom_fields.find((each) => each.key === key)!
  return field.type === 'dropdown' ? field.dropdown!.value : field.text!.value
}

export const texts = (link: Stripe.PaymentLink) => link.custom_fields.map(({ text }) => text!.maximum_length)
