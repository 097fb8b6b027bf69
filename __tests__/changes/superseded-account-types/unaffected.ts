import Stripe from 'stripe'
import { crm } from './crm'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', { apiVersion: '2024-06-20' })

export async function onboard(email: string) {
  await crm.accounts.create({ type: 'express', email })
  return stripe.accounts.create({
    email,
    controller: {
      fees: { payer: 'application' },
      losses: { payments: 'application' },
      stripe_dashboard: { type: 'express' },
    },
  })
}

export const isExpress = (account: Stripe.Account) => account.controller?.stripe_dashboard?.type === 'express'
export const kindOf = (event: Stripe.Event) => event.type
