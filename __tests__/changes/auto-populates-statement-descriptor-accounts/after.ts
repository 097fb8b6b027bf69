import Stripe from 'stripe'

declare const stripe: Stripe

export async function ensureDescriptor(id: string) {
  const account = await stripe.accounts.retrieve(id)
  if (account.settings?.payments.statement_descriptor) return
  await stripe.accounts.update(id, { settings: { payments: { statement_descriptor: 'ROCKET RIDES' } } })
}

export const prefix = ({ settings }: Stripe.Account) => settings?.card_payments?.statement_descriptor_prefix ?? 'none'
