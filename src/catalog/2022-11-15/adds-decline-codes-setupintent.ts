import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-11-15',
  slug: 'adds-decline-codes-setupintent',
  title: 'SetupIntents have five new codes for declines',
  url: 'https://docs.stripe.com/changelog/2022-11-15/adds-decline-codes-setupintent',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Code that maps every code to a message or a retry of its own has none for the new ones.',
  todo: 'Handle `setup_intent_setup_attempt_expired`, `payment_method_customer_decline`, `payment_method_not_available`, `payment_method_provider_decline` and `payment_method_provider_timeout`, and any code you do not know.',
  claims: [],
})
