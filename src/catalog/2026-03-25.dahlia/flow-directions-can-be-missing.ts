import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'flow-directions-can-be-missing',
  title: 'The flow_directions of a setup intent can be missing',
  url: 'https://docs.stripe.com/api/setup_intents/object',
  evidence: 'types',
  severity: 'behavior',
  layer: 'api',
  why: 'The types say that `flow_directions` of a setup intent may be missing besides `null`; a strict compiler refuses to pass it on as it was.',
  todo: 'Use `?.` and `??`, which hold for both, in place of a comparison with `null`.',
  claims: [{ element: 'setup_intent.flow_directions', change: 'optional' }],
})
