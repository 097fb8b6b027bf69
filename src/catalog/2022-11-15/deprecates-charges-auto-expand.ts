import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-11-15',
  slug: 'deprecates-charges-auto-expand',
  title: 'A charge no longer carries its refunds unless they are expanded',
  url: 'https://docs.stripe.com/changelog/2022-11-15/deprecates-charges-auto-expand',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: '`charge.refunds` is missing from responses and events, so `charge.refunds.data` throws, and guarded code sees a charge without refunds.',
  todo: 'List them with `refunds.list({ charge: charge.id })`; `refunded` and `amount_refunded` of the charge need no refunds at all.',
  keeps: "`expand: ['refunds']` brings them back for one call; Stripe advises against it, since it is slow.",
  steps: ['In handlers of `charge.refunded`, fetch the refunds: the event no longer has them.'],
  example: {
    before: `const charge = event.data.object as Stripe.Charge
const refund = charge.refunds.data[0]`,
    after: `const charge = event.data.object as Stripe.Charge
const { data: [refund] } = await stripe.refunds.list({ charge: charge.id, limit: 1 })`,
  },
  // Code that guards against `null` reads no refunds either: every read is told of, in the words of the title.
  claims: [{ element: 'charge.refunds', change: 'nullable', quiet: true }],
  bites: [{ read: 'charge.refunds', unlessExpanded: true }],
})
