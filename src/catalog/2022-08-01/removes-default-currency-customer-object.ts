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
  todo: 'Keep the currency that you charge a customer in yourself; `currency` is only the one of the customer’s recurring billing, and can be `null`.',
  // Stripe names no replacement.
  claims: [{ element: 'customer.default_currency' }],
})
