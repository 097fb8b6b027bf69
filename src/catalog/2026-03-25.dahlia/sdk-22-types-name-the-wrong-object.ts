import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-types-name-the-wrong-object',
  title: 'Some fields named discount, refund, and account have the type of the object that holds them',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'types',
  severity: 'behavior',
  layer: 'sdk',
  why: 'In stripe 22.0 and 22.1 `discount` of a line item, `refund` of a credit note, and `account` of a Financial Connections account holder have the type of what holds them, so TypeScript refuses what the objects really have.',
  todo: 'Take stripe 22.2 or later, where discounts and refunds have their own types again; assert the type of an account holder’s `account` where it is expanded (`as Stripe.Account`).',
  claims: [
    { element: '*discounts[].discount', change: 'retyped' },
    { element: 'credit_note.refunds[].refund', change: 'retyped' },
    { element: 'financial_connections.*.account_holder.account', change: 'retyped', quiet: true },
  ],
})
