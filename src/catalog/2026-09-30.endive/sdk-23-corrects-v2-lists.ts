import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 23.0 itself changed. */
export default defineChange({
  apiVersion: '2026-09-30.endive',
  sdk: '23.0.0',
  slug: 'sdk-23-corrects-v2-lists',
  title: 'V2List has no object, has_more and url',
  url: 'https://github.com/stripe/stripe-node/wiki/Migration-guide-for-v23',
  evidence: 'page',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The three were declared and never filled, so what read them got `undefined`; now it does not compile.',
  todo: 'Page with `next_page_url` and `previous_page_url`, or iterate over the list.',
  example: {
    before: `const page = await stripe.v2.core.events.list({})
if (page.has_more) more()`,
    after: `const page = await stripe.v2.core.events.list({})
if (page.next_page_url) more()`,
  },
  claims: [{ element: 'V2List.*' }],
})
