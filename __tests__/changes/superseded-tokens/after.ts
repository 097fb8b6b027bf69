import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', { apiVersion: '2024-06-20' })

export async function tokenize(number: string, month: string, year: string, cvc: string) {
  const card = { number, exp_month: month, exp_year: year, cvc }
  const token = await stripe.tokens.create({ card })
  return token.id
}
