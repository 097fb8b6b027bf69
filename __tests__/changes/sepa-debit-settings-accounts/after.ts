import Stripe from 'stripe'

declare const stripe: Stripe

export async function hasOwnCreditor(id: string): Promise<boolean> {
  const { settings } = await stripe.accounts.retrieve(id)
  return settings?.sepa_debit_payments?.creditor_id !== undefined
}

export function mandateText(account: Stripe.Account): string {
  const { creditor_id = 'Stripe' } = account.settings?.sepa_debit_payments ?? {}
  return `Creditor: ${creditor_id}`
}
