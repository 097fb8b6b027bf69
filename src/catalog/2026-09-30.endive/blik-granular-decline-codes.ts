import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'blik-granular-decline-codes',
  title: 'Failed BLIK payments have specific decline codes',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/blik-granular-decline-codes',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'BLIK payments that failed with `generic_decline` fail with `code_invalid`, `code_expired`, `insufficient_funds`, `customer_declined`, `payment_limit_exceeded` or `partner_generic_decline`.',
  todo: 'Handle these codes where you tell customers why a payment failed, with a default for unknown ones.',
  claims: [],
})
