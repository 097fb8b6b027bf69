import { defineChange } from '../change.ts'

const classic = "{ type: 'classic' }"

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'billing-mode-default-flexible',
  title: 'New subscriptions are billed in flexible mode by default',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/billing-mode-default-flexible',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'A subscription created without a billing mode is flexible: it behaves differently, and its invoices and prorations are calculated differently, from the classic one that the same code created before.',
  todo: "Compare the two modes for the prices that you sell, then either accept the default or pass `billing_mode: { type: 'classic' }`.",
  keeps:
    "`billing_mode: { type: 'classic' }` keeps the old mode, inside `subscription_data` for Checkout Sessions and quotes.",
  steps: [
    'Test prorations, invoices and cancellations of new subscriptions in a sandbox: a flexible subscription cannot go back to classic.',
    'Preview invoices of new subscriptions in the mode in which they will be created (`subscription_details.billing_mode` or `schedule_details.billing_mode` of `invoices.createPreview`).',
    'Choose the mode of subscriptions made by hand, Payment Links and pricing tables in the Billing settings of the Dashboard.',
  ],
  example: {
    before: `const subscription = await stripe.subscriptions.create({
  customer,
  items: [{ price }],
})`,
    after: `const subscription = await stripe.subscriptions.create({
  customer,
  items: [{ price }],
  billing_mode: { type: 'classic' }, // or nothing, to bill in flexible mode
})`,
  },
  claims: [],
  bites: [
    { call: 'subscriptions.create', without: ['billing_mode'], keep: { billing_mode: classic } },
    {
      call: 'subscriptionSchedules.create',
      without: ['billing_mode', 'from_subscription'],
      keep: { billing_mode: classic },
    },
    {
      call: 'checkout.sessions.create',
      without: ['subscription_data.billing_mode'],
      given: { mode: ['subscription'] },
      keep: { 'subscription_data.billing_mode': classic },
    },
    {
      call: 'quotes.create',
      without: ['subscription_data.billing_mode', 'from_quote'],
      keep: { 'subscription_data.billing_mode': classic },
    },
  ],
})
