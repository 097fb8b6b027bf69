import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'visa-card-reference-id-optional',
  title: 'The card_reference_id of a Visa token can be null',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/visa-card-reference-id-optional',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Tokens of Visa without a reference ID have `null` in `network_data.visa.card_reference_id`, which was always a string.',
  todo: 'Handle `null` before using the reference ID.',
  claims: [{ element: 'issuing.token.network_data.visa.card_reference_id' }],
})
