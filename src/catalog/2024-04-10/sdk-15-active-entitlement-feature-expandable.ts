import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.4.0',
  slug: 'sdk-15-active-entitlement-feature-expandable',
  title: 'feature of an active entitlement is an id, or an object where it is expanded',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1540---2024-04-25',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'The type is an id or a `Stripe.Entitlements.Feature`: code that takes it for a string does not compile.',
  todo: "Take the id of either: `typeof feature === 'string' ? feature : feature.id`.",
  example: {
    before: 'const id: string = entitlement.feature',
    after:
      "const id = typeof entitlement.feature === 'string' ? entitlement.feature : entitlement.feature.id",
  },
  claims: [{ element: 'entitlements.active_entitlement.feature' }],
})
