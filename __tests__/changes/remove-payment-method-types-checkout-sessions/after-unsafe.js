import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY, { apiVersion: '2026-09-30.endive' })

export async function POST(request) {
  const { items } = await request.json()
  const session = await stripe.checkout.sessions.create({
    allowed_payment_method_types: ['card'],
    mode: 'payment',
    line_items: items,
    success_url: `${request.headers.get('origin')}/success`,
  })
  return Response.redirect(session.url, 303)
}
