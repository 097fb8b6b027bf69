import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY ?? '', { apiVersion: '2026-03-25.dahlia' })

declare const accounts: { retrieve(): Promise<{ id: string }> }

export const account = (id: string) => stripe.accounts.retrieve(id)
export const own = () => stripe.accounts.retrieveCurrent()
export const balance = () => stripe.balance.retrieve()
export const mine = () => accounts.retrieve()
