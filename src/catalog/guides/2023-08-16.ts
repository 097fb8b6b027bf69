import type { Guide } from './guide.ts'
import { decides, shows } from './rule.ts'
import { checkoutSessions, connect, newValues, onboarding, prepare, sdkCalls, sdkTypes } from './shared.ts'

const changelog = 'https://docs.stripe.com/changelog/2023-08-16'

/** The Dashboard decides which payment methods an intent takes. */
export const guide20230816: Guide = {
  steps: [prepare],
  changes: [
    {
      id: 'automatic-payment-methods',
      before: 'code',
      text: '**Payment methods of intents**: without `payment_method_types` the Dashboard’s methods are offered, and confirming needs a `return_url`. Decide for each call; `automatic_payment_methods.allow_redirects: "never"` keeps customers on the page.',
      url: `${changelog}/automatic-payment-methods`,
      code: decides('intent that relies on the old default', 'automatic-payment-methods'),
    },
    checkoutSessions(
      'a free order has the `payment_status` `no_payment_required`, never `paid`, so fulfill whatever is not `unpaid`.',
      `${changelog}/no-cost-orders-checkout-session`,
      shows('use of a Checkout Session that changed', 'no-cost-orders-checkout-session'),
    ),
    connect(
      'fingerprints of bank debits are the platform’s own, so stored ones match nothing until they are read anew.',
      `${changelog}/platform-scope-rendering-payment-method`,
      shows('use of Connect that changed', 'platform-scope-rendering-payment-method'),
    ),
    newValues('klarna-payment-failure-error-code', 'adds-director-verfication-error-accounts'),
    sdkTypes(
      'sdk-13-removes-charge-fields',
      'sdk-13-removes-product-attributes',
      'sdk-13-removes-recurring-of-price-update',
      'sdk-13-removes-trial-from-plan',
      'sdk-13-removes-account-link-types',
      'sdk-13-removes-available-on-filter',
      'sdk-13-removes-card-present-list-filter',
      'sdk-13-custom-field-values-optional',
      'sdk-13-removes-taxability-reasons',
      'sdk-13-removes-blik-setup',
      'sdk-13-removes-empty-payment-method-update-params',
      'sdk-13-removes-dispute-status-charge-refunded',
      'sdk-13-removes-link-country',
      'sdk-13-widens-sources',
    ),
    sdkCalls('sdk-13-removes-subscriptions-del', 'sdk-13-retries-once'),
  ],
  testing: [
    {
      id: 'redirects',
      before: 'existing',
      text: 'A payment with a method that redirects, one that stays in `processing`, and a Checkout order that a discount makes free.',
      url: 'https://docs.stripe.com/payments/payment-methods/integration-options',
    },
    onboarding,
  ],
  mistakes: [
    {
      id: 'no-return-url',
      before: 'logs-not-watched',
      text: '**A server confirms an intent without `return_url`** → Stripe refuses, even when the customer pays with a card → pass one, or create the intent with `allow_redirects: "never"`.',
      url: 'https://docs.stripe.com/upgrades/manage-payment-methods',
    },
  ],
}
