import Stripe from 'stripe'

declare const stripe: Stripe

/** Ours: where a page of the shop is shown. */
interface Page {
  ui_mode: 'hosted' | 'embedded' | 'custom'
}

export function isOurs(page: Page) {
  return page.ui_mode === 'hosted'
}

export async function start(price: string) {
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [{ price, quantity: 1 }],
    success_url: 'https://example.com/done',
  })
  return session.url
}

export async function startOnPage(price: string) {
  return stripe.checkout.sessions.create({
    ui_mode: 'embedded_page' as Stripe.Checkout.SessionCreateParams.UiMode,
    mode: 'payment',
    line_items: [{ price, quantity: 1 }],
    custom_text: { submit: { message: 'hosted' } },
  })
}
