import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'updated-reject-reason-codes',
  title: 'The reason fraud of a rejected account gives way to specific reasons',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/updated-reject-reason-codes',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe answers status 400 to `fraud`, and the SDK types the parameter as a list of values instead of any string.',
  todo: 'Send `fraud_payment_method_casher`, `fraud_payment_method_tester`, `fraud_no_intent_to_fulfill` or, where none fits, `fraud_other`; `terms_of_service` and `other` stay, `credit` is new.',
  example: {
    before: `await stripe.accounts.reject(account, { reason: 'fraud' })`,
    after: `await stripe.accounts.reject(account, { reason: 'fraud_other' })`,
  },
  claims: [{ element: 'accounts.reject reason' }, { element: 'account.reject reason' }],
})
