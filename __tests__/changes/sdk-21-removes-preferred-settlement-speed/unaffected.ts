import Stripe from 'stripe'

declare const stripe: Stripe

export async function debit(customer: string, amount: number, bank: { preferred_settlement_speed: string }) {
  if (bank.preferred_settlement_speed === 'fastest') return null
  return stripe.paymentIntents.create({
    amount,
    currency: 'usd',
    customer,
    payment_method_options: { us_bank_account: { verification_method: 'instant' } },
  })
}
