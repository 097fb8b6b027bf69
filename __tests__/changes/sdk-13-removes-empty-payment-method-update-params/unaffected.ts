import Stripe from 'stripe'

declare const stripe: Stripe

export const rename = (id: string, name: string) =>
  stripe.paymentMethods.update(id, { billing_details: { name }, us_bank_account: { account_holder_type: 'company' } })
export const create = (iban: string) => stripe.paymentMethods.create({ type: 'sepa_debit', sepa_debit: { iban } })
export const address = (row: { zip: string }) => row.zip
