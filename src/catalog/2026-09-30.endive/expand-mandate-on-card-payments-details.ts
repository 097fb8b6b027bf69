import { defineChange } from '../change.ts'

/** An addition for the API (the mandate can be expanded); only the SDK’s types break on it. */
export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'expand-mandate-on-card-payments-details',
  title: 'mandate of a charge’s card details is typed as an ID or a mandate',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/expand-mandate-on-card-payments-details',
  evidence: 'page',
  severity: 'behavior',
  layer: 'sdk',
  why: 'It is the same ID at run time unless the request expands it, but a strict compiler refuses to use the field as a string.',
  todo: "Tell the two apart (`typeof mandate === 'string' ? mandate : mandate?.id`) where a string is needed.",
  claims: [{ element: 'charge.payment_method_details.card.mandate' }],
})
