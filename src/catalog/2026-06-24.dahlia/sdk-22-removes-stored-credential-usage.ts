import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-06-24.dahlia',
  slug: 'sdk-22-removes-stored-credential-usage',
  title: 'Cards of payment records no longer have stored_credential_usage',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2230---2026-06-24',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: '`stored_credential_usage` left the card of payment records and of their attempts, so TypeScript refuses it.',
  todo: 'Take the code out that reads it.',
  claims: [
    { element: 'payment_record.payment_method_details.card.stored_credential_usage' },
    { element: 'payment_attempt_record.payment_method_details.card.stored_credential_usage' },
    { element: 'Stripe.Payment*Record.PaymentMethodDetails.Card.StoredCredentialUsage' },
  ],
})
