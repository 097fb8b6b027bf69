import Stripe from 'stripe'
import { tokens } from './sessions'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', { apiVersion: '2024-06-20' })

export async function verify(idNumber: string) {
  const pii = await stripe.tokens.create({ pii: { id_number: idNumber } })
  const company = await stripe.tokens.create({ account: { business_type: 'company', tos_shown_and_accepted: true } })
  const { id } = await tokens.create({ user: 'me' })
  return [pii.id, company.id, id]
}

export const passOn = (params: Stripe.TokenCreateParams) => stripe.tokens.create(params)
