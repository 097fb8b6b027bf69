import stripePackage from 'stripe'

export async function main(event) {
  const { amount, name } = JSON.parse(event.body)
  const stripe = stripePackage(process.env.stripeSecretKey, { apiVersion: '2022-08-01' })
  const session = await stripe.checkout.sessions.create({
    customer: event.customer,
    payment_method_types: ['card'],
    line_items: [
      {
        price_data: {
          product_data: { name, description: `${name} for notes`, images: ['https://example.com/notes.png'] },
          unit_amount: amount,
          currency: 'usd',
        },
        quantity: 1,
      },
    ],
    success_url: 'https://example.com/thanks',
    cancel_url: 'https://example.com/cart',
  })
  return { id: session.id }
}
