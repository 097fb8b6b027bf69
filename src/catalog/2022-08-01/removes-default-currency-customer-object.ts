import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'removes-default-currency-customer-object',
  title: 'default_currency of a customer is gone',
  url: 'https://docs.stripe.com/changelog/2022-08-01/removes-default-currency-customer-object',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Customers no longer carry the field, so this read comes back `undefined`.',
  todo: 'Read `currency`, the currency of the customer’s recurring billing, or keep the customer’s currency yourself.',
  claims: [
    {
      element: 'customer.default_currency',
      upgrade: {
        verb: 'replace',
        to: 'currency',
        safety: 'unsafe',
        reason: 'Stripe names no replacement; `currency` is the one of recurring billing, and can be `null`',
      },
    },
  ],
})
