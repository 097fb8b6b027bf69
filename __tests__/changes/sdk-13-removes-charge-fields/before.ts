import Stripe from 'stripe'

declare const stripe: Stripe

export async function payee(id: string) {
  const charge = await stripe.charges.retrieve(id)
  if (charge.dispute) return null
  return charge.destination
}

export const accounts = async () => {
  const { data } = await stripe.charges.list({ limit: 10 })
  return data.map(({ destination }) => destination)
}

export function descriptors(charge: Stripe.Charge): Stripe.Charge.AlternateStatementDescriptors | undefined {
  return charge.alternate_statement_descriptors
}
