import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'polymorphic-billing-cycle-anchor',
  title: 'billing_cycle_anchor of subscription updates is an object with a type',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/polymorphic-billing-cycle-anchor',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe refuses a string or a timestamp where it now expects an object.',
  todo: "Send `{ type: 'now' }` or `{ type: 'unchanged' }`; a preview that passed a timestamp sends `{ type: 'timestamp', timestamp }`.",
  example: {
    before: `await stripe.subscriptions.update(id, { billing_cycle_anchor: 'now' })
await stripe.invoices.createPreview({
  subscription: id,
  subscription_details: { billing_cycle_anchor: anchor },
})`,
    after: `await stripe.subscriptions.update(id, { billing_cycle_anchor: { type: 'now' } })
await stripe.invoices.createPreview({
  subscription: id,
  subscription_details: { billing_cycle_anchor: { type: 'timestamp', timestamp: anchor } },
})`,
  },
  claims: [
    {
      element: 'subscriptions.update billing_cycle_anchor',
      upgrade: { verb: 'move', to: 'billing_cycle_anchor.type', safety: 'safe' },
    },
    {
      element: 'subscriptions.resume billing_cycle_anchor',
      upgrade: { verb: 'move', to: 'billing_cycle_anchor.type', safety: 'safe' },
    },
    {
      element: 'invoices.createPreview subscription_details.billing_cycle_anchor',
      upgrade: {
        verb: 'replace',
        to: 'subscription_details.billing_cycle_anchor.type',
        safety: 'unsafe',
        reason: "a timestamp belongs in `timestamp`, beside `type: 'timestamp'`",
      },
    },
  ],
})
