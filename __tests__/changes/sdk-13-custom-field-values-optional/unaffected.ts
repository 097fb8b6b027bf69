import Stripe from 'stripe'

export function answer(session: Stripe.Checkout.Session, key: string) {
  const field = session.custom_fields.find((each) => each.key === key)
  return field?.dropdown?.value ?? field?.text?.value ?? null
}
export const asked = (params: Stripe.Checkout.SessionCreateParams) => params.custom_fields?.[0]?.dropdown?.options
export const own = (form: { custom_fields: { text: string }[] }) => form.custom_fields[0]!.text.length
