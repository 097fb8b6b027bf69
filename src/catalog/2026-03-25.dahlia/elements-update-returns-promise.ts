import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'elements-update-returns-promise',
  title: 'elements.update() of Stripe.js returns a promise',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/elements-update-returns-promise',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Code that types the result as `void`, and lint rules that want every promise handled, complain; the update itself works as before.',
  todo: 'Await `elements.update()` where the next line needs the update to be done, and correct types that say `void`.',
  keeps: 'The `update-end` event still tells the end of an update.',
  claims: [],
})
