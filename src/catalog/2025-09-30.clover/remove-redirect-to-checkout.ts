import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'remove-redirect-to-checkout',
  title: 'Stripe.js no longer has redirectToCheckout',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/remove-redirect-to-checkout',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'The call fails in the browser once the page loads the Clover release of Stripe.js, so nobody reaches Checkout.',
  todo: 'Send the browser to the session’s `url` (`window.location.href = session.url`); replace Checkout without a server with Payment Links or Buy Buttons.',
  keeps: 'A page that loads an older release of Stripe.js keeps the method.',
  steps: ['Let the server return `session.url` beside, or instead of, the session’s ID.'],
  example: {
    before: `const { id } = await createSession()
await stripe.redirectToCheckout({ sessionId: id })`,
    after: `const { url } = await createSession()
window.location.href = url`,
  },
  claims: [],
  bites: [{ browser: 'redirectToCheckout' }],
})
