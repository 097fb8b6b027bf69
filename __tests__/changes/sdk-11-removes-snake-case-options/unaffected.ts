import Stripe from 'stripe'

const stripe = new Stripe('sk', { apiVersion: '2022-11-15' })

export function pay(row: { idempotency_key: string; stripe_account: string }) {
  return stripe.paymentIntents.create(
    { amount: 100, currency: 'eur', metadata: { stripe_account: row.stripe_account } },
    { idempotencyKey: row.idempotency_key },
  )
}
