import type Stripe from 'stripe'

declare const stripe: Stripe

export const linkBank = (account: string) =>
  stripe.financialConnections.sessions.create({
    account_holder: { type: 'account', account },
    permissions: ['payment_method'],
    limits: { accounts: 1 },
    manual_entry: { mode: 'automatic' },
    filters: { require_payment_method_support: 'all', account_subcategories: ['checking'] },
  })

export const session = (id: string) => stripe.financialConnections.sessions.retrieve(id)
