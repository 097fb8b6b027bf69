import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-08-16',
  slug: 'klarna-payment-failure-error-code',
  title: 'Failed Klarna payments have error codes of their own',
  url: 'https://docs.stripe.com/changelog/2023-08-16/klarna-payment-failure-error-code',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'A failed Klarna payment says `payment_method_customer_decline`, `payment_method_not_available`, `payment_method_provider_decline` or `payment_intent_payment_attempt_expired`, which code that tells errors apart by a fixed list does not know.',
  todo: 'Add the four codes wherever you map error codes to texts or decide whether to try again, with a default for unknown ones.',
  claims: [],
})
