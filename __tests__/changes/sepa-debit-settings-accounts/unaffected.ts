import type Stripe from 'stripe'

declare const stripe: Stripe

export const setCreditor = (id: string, creditor_id: string) =>
  stripe.accounts.update(id, { settings: { branding: { primary_color: '#123456' } }, metadata: { creditor_id } })

export const creditorOf = (loan: { creditor_id: string }) => loan.creditor_id
