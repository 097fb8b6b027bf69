import Stripe from 'stripe'

declare const stripe: Stripe

export const create = (name: string) =>
  stripe.accounts.create({
    type: 'custom',
    business_profile: { name },
    settings: { payments: { statement_descriptor: 'ROCKET RIDES' } },
  })
export const shown = (charge: Stripe.Charge) => charge.statement_descriptor
export const own = (row: { settings: { payments: { statement_descriptor: string } } }) =>
  row.settings.payments.statement_descriptor
