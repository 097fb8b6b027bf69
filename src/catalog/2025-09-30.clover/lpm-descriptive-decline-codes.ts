import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'lpm-descriptive-decline-codes',
  title: 'Alma, Amazon Pay, Billie, Satispay and South Korean payment methods decline with other codes',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/lpm-descriptive-decline-codes',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: '`last_payment_error.decline_code` is more specific for these payment methods, so a message or retry rule made for the old code no longer applies.',
  todo: 'Read the codes that these payment methods use now, and keep a fallback for codes that you do not know.',
  claims: [],
})
