import { type Claim, defineChange } from '../change.ts'

const preview = (element: string, to: string, reason: string): Claim => ({
  element,
  upgrade: { verb: 'replace', to, safety: 'unsafe', reason },
})

const nested = 'parameters `subscription_…` go into `subscription_details`, `coupon` into `discounts`'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'invoice-preview-api-deprecations',
  title: 'Upcoming invoices are previews of a subscription or schedule that the request names',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/invoice-preview-api-deprecations',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Both endpoints of the upcoming invoice are gone, and a preview is no longer made over all subscriptions of a customer.',
  todo: 'Call `stripe.invoices.createPreview` with one of `subscription`, `subscription_details.items`, `schedule`, `schedule_details.phases` or `invoice_items`; write `subscription_items` as `subscription_details.items` and so on, and read `lines` of the preview.',
  steps: [
    'Where one preview covered several subscriptions of a customer, make one for each.',
    'Drop `subscription_trial_from_plan`: previews have no such parameter.',
  ],
  example: {
    before: `const upcoming = await stripe.invoices.retrieveUpcoming({
  customer,
  subscription,
  subscription_items: [{ id: item, price }],
  subscription_proration_date: now,
})`,
    after: `const upcoming = await stripe.invoices.createPreview({
  customer,
  subscription,
  subscription_details: { items: [{ id: item, price }], proration_date: now },
})`,
  },
  claims: [
    preview('invoices.retrieveUpcoming', 'invoices.createPreview', nested),
    preview('invoices.listUpcomingLines', 'invoices.createPreview', 'the lines are `lines` of the preview'),
    preview('Stripe.InvoiceRetrieveUpcomingParams', 'Stripe.InvoiceCreatePreviewParams', nested),
    preview('Stripe.InvoiceListUpcomingLinesParams', 'Stripe.InvoiceCreatePreviewParams', nested),
  ],
  bites: [
    {
      call: 'invoices.createPreview',
      without: ['subscription', 'subscription_details', 'schedule', 'schedule_details', 'invoice_items'],
    },
  ],
})
