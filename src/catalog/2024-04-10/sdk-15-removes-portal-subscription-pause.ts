import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = {
  verb: 'remove',
  safety: 'unsafe',
  reason: 'customers who could pause in the portal need another way',
}

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.0.0',
  slug: 'sdk-15-removes-portal-subscription-pause',
  title: 'The customer portal has no subscription_pause any more',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1500---2024-04-10',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Pausing in the portal is deprecated, and the types of stripe 15 declare neither the parameter nor the field.',
  todo: 'Leave `subscription_pause` out of the features; offer a pause yourself with `pause_collection` of the subscription if you need it.',
  example: {
    before: `await stripe.billingPortal.configurations.create({
  features: { invoice_history: { enabled: true }, subscription_pause: { enabled: true } },
  ...rest,
})`,
    after: `await stripe.billingPortal.configurations.create({
  features: { invoice_history: { enabled: true } },
  ...rest,
})`,
  },
  claims: [
    { element: 'billingPortal.configurations.create features.subscription_pause', upgrade },
    { element: 'billingPortal.configurations.update features.subscription_pause', upgrade },
    { element: 'billing_portal.configuration.features.subscription_pause' },
    { element: 'Stripe.BillingPortal.Configuration*.Features.SubscriptionPause' },
  ],
})
