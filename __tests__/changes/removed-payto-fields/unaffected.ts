import type Stripe from 'stripe'

declare const stripe: Stripe

export async function addPayTo(pay_id: string, name: string) {
  const method = await stripe.paymentMethods.create({
    type: 'payto',
    payto: { pay_id },
    billing_details: { name },
  })
  return method.payto?.pay_id
}

export const rename = (id: string, name: string) =>
  stripe.paymentMethods.update(id, { billing_details: { name } })
