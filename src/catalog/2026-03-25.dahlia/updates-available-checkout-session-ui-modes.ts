import { defineChange } from '../change.ts'

const renamed = { hosted: 'hosted_page', embedded: 'embedded_page', custom: 'elements' }

export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'updates-available-checkout-session-ui-modes',
  title: 'The ui_mode values of Checkout Sessions are hosted_page, embedded_page, and elements',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/updates-available-checkout-session-ui-modes',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Creating a session with `hosted`, `embedded`, or `custom` is refused, and sessions answer with the new values, so comparisons with the old ones never match.',
  todo: 'Say `hosted_page` for `hosted`, `embedded_page` for `embedded`, and `elements` for `custom`.',
  steps: [
    'Rename the values also where they are kept or leave Stripe: database rows, and the JSON that a page in the browser reads.',
  ],
  example: {
    before: `const session = await stripe.checkout.sessions.create({
  ui_mode: 'embedded',
  mode: 'payment',
  line_items: [{ price, quantity: 1 }],
  return_url,
})`,
    after: `const session = await stripe.checkout.sessions.create({
  ui_mode: 'embedded_page',
  mode: 'payment',
  line_items: [{ price, quantity: 1 }],
  return_url,
})`,
  },
  claims: ['checkout.sessions.create ui_mode', 'checkout.session.ui_mode'].flatMap((element) =>
    Object.entries(renamed).map(([value, to]) => ({
      element: `${element}=${value}`,
      upgrade: { verb: 'rename', to, safety: 'safe' } as const,
    })),
  ),
})
