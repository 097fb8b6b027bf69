import Stripe from 'stripe'

declare const stripe: Stripe

export const create = (email: string) =>
  stripe.accounts.create({
    type: 'custom',
    email,
    capabilities: { transfers: { requested: true }, bank_transfer_payments: { requested: true } },
  })

export async function request(account: string) {
  const capabilities: Stripe.AccountUpdateParams.Capabilities = {}
  capabilities.bank_transfer_payments = { requested: true }
  await stripe.accounts.update(account, { capabilities })
}

export const canTransfer = ({ capabilities }: Stripe.Account) => capabilities?.bank_transfer_payments === 'active'
