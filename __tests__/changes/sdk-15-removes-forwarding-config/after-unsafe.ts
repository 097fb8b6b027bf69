import Stripe from 'stripe'

declare const stripe: Stripe

export async function forward(payment_method: string, url: string, body: string) {
  const sent = await stripe.forwarding.requests.create({
    payment_method,
    url,
    request: { body },
    replacements: ['card_number', 'card_cvc'],
  })
  return sent.config
}
