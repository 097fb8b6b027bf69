import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2023-10-16',
  slug: 'sdk-14-requires-subscription-pause-enabled',
  title: 'features.subscription_pause of a portal configuration must say whether it is enabled',
  url: 'https://docs.stripe.com/api/customer_portal/configurations/create',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types require `enabled` inside `subscription_pause`, so an empty object no longer compiles.',
  todo: 'Say `enabled: true` or `enabled: false`, or leave `subscription_pause` out: the types of stripe 15 have no such feature any more.',
  claims: [
    { element: 'billingPortal.configurations.create features.subscription_pause.enabled' },
    { element: 'billingPortal.configurations.update features.subscription_pause.enabled' },
  ],
})
