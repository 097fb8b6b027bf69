import Stripe from 'stripe'

declare const stripe: Stripe

export async function debit(customer: string, amount: number) {
  const intent = await stripe.paymentIntents.create({
    amount,
    currency: 'usd',
    customer,
    payment_method_types: ['us_bank_account'],
    payment_method_options: {
      us_bank_account: { verification_method: 'instant' },
    },
  })
  return intent.payment_method_options?.us_bank_account?.preferred_settlement_speed
}

export async function confirm(id: string) {
  await stripe.paymentIntents.confirm(id, {
    payment_method_options: { us_bank_account: {} },
  })
}
