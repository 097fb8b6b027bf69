import Stripe from 'stripe'

declare const stripe: Stripe

export const configure = (id: string) =>
  stripe.terminal.configurations.update(id, {
    tipping: { eur: { percentages: [5, 10, 15] } },
  })

export async function tips(id: string) {
  const configuration = await stripe.terminal.configurations.retrieve(id)
  return configuration.deleted ? [] : configuration.tipping?.bgn?.percentages
}
