import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2025-09-30.clover',
  sdk: '19.0.0',
  slug: 'sdk-19-v2-fields-missing-not-null',
  title: 'Empty fields of v2 objects are typed as missing, not as null',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1900---2025-09-30',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'Since stripe 19 the types of event destinations say `undefined` where they said `null`, so a comparison with `null` alone lets the missing value through, and a strict compiler refuses to pass it on as nullable.',
  todo: 'Compare with `== null`, or use `?.` and `??`, which hold for both.',
  claims: [{ element: 'v2.core.event_destination.*', change: 'optional' }],
})
