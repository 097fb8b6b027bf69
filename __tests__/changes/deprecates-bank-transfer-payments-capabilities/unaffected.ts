import Stripe from 'stripe'

declare const stripe: Stripe

export const request = (account: string) =>
  stripe.accounts.update(account, { capabilities: { sepa_bank_transfer_payments: { requested: true } } })
export const canTransfer = ({ capabilities }: Stripe.Account) => capabilities?.us_bank_transfer_payments === 'active'
export const own = (flags: { bank_transfer_payments: boolean }) => flags.bank_transfer_payments
