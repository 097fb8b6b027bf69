import type Stripe from 'stripe'

declare const stripe: Stripe
declare const db: { insert(row: { payment_method_types: string[] }): Promise<void> }

export async function pay(amount: number) {
  const intent = await stripe.paymentIntents.create({
    amount,
    currency: 'eur',
    allowed_payment_method_types: ['card', 'sepa_debit'],
  })
  await db.insert({ payment_method_types: intent.payment_method_types })
  return intent.payment_method_types.includes('card')
}

export const dynamic = (amount: number) =>
  stripe.paymentIntents.create({ amount, currency: 'eur', automatic_payment_methods: { enabled: true } })

export const link = (price: string) =>
  stripe.paymentLinks.create({ line_items: [{ price, quantity: 1 }], payment_method_types: ['card'] })
