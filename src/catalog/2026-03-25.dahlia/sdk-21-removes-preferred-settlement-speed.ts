import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = {
  verb: 'remove',
  safety: 'unsafe',
  reason: 'payments that asked for `fastest` may settle later without it',
}

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'sdk-21-removes-preferred-settlement-speed',
  title: 'us_bank_account options no longer have preferred_settlement_speed',
  url: 'https://docs.stripe.com/api/payment_intents/create',
  evidence: 'types',
  severity: 'breaking',
  layer: 'api',
  why: '`preferred_settlement_speed` left the `us_bank_account` options of payment intents in requests and responses, so TypeScript refuses it.',
  todo: 'Leave `preferred_settlement_speed` out, and ask Stripe’s documentation of ACH how fast payments settle for your account.',
  claims: [
    ...['create', 'update', 'confirm'].map((method) => ({
      element: `paymentIntents.${method} payment_method_options.us_bank_account.preferred_settlement_speed`,
      upgrade,
    })),
    { element: 'payment_intent.payment_method_options.us_bank_account.preferred_settlement_speed' },
    { element: 'Stripe.PaymentIntent*.PaymentMethodOptions.UsBankAccount.PreferredSettlementSpeed' },
  ],
})
