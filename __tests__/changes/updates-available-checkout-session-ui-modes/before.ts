import Stripe from 'stripe'

declare const stripe: Stripe

type Mode = Stripe.Checkout.SessionCreateParams.UiMode

export async function startEmbedded(price: string) {
  const session = await stripe.checkout.sessions.create({
    ui_mode: 'embedded',
    mode: 'payment',
    line_items: [{ price, quantity: 1 }],
    return_url: 'https://example.com/return?id={CHECKOUT_SESSION_ID}',
  })
  return session.client_secret
}

const shared: Stripe.Checkout.SessionCreateParams = { mode: 'subscription', ui_mode: 'custom' }

export async function start(price: string, isHosted: boolean) {
  const uiMode: Mode = isHosted ? 'hosted' : 'embedded'
  const first = await stripe.checkout.sessions.create({ ...shared, ui_mode: uiMode })
  const second = await stripe.checkout.sessions.create({ ...shared, line_items: [{ price }] })
  return [first, second]
}

export function next(session: Stripe.Checkout.Session) {
  if (session.ui_mode === 'hosted') return { redirect: session.url }
  switch (session.ui_mode) {
    case 'embedded':
    case 'custom':
      return { clientSecret: session.client_secret }
  }
}
