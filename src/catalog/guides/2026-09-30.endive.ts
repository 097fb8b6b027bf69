import type { Guide } from './guide.ts'
import { decides, shows } from './rule.ts'
import {
  connect,
  endpointNotMoved,
  movesFields,
  newValues,
  nodeVersion,
  onboarding,
  sdkCalls,
  sdkTypes,
  smaller,
  stripeJs,
} from './shared.ts'

const changelog = 'https://docs.stripe.com/changelog/endive/2026-09-30'

/** Payment method types leave the code; the Dashboard decides, or lists that allow and exclude. */
export const guideEndive: Guide = {
  steps: movesFields,
  changes: [
    {
      id: 'payment-method-types',
      before: 'code',
      text: '**`payment_method_types` is refused** by PaymentIntents, SetupIntents and Checkout Sessions. Look at what the Dashboard has on; then leave it out, or send `allowed_payment_method_types` or `excluded_payment_method_types`.',
      url: `${changelog}/removes-the-payment-method-types-parameter-from-payment-intents-and-setup-intents`,
      code: decides(
        'request with `payment_method_types`',
        'removes-the-payment-method-types-parameter-from-payment-intents-and-setup-intents',
        'remove-payment-method-types-checkout-sessions',
      ),
    },
    {
      id: 'billing-cycle-anchor',
      before: 'code',
      text: '**`billing_cycle_anchor`** of subscription updates and previews is an object: `{ type: "now" }`, `{ type: "unchanged" }`, `{ type: "timestamp", timestamp }`.',
      url: `${changelog}/polymorphic-billing-cycle-anchor`,
      code: decides('anchor that is no object', 'polymorphic-billing-cycle-anchor'),
    },
    stripeJs(
      'since Endive, Elements take `allowedPaymentMethodTypes`, the Express Checkout Element replaces the payment request button, and `handleNextAction` shows its own dialog for MB WAY, Bizum and BLIK.',
      'https://docs.stripe.com/sdks/stripejs-versioning',
      shows(
        'use of Stripe.js that changed',
        'remove-elements-deferred-intent-payment-method-types',
        'deprecate-payment-request-button',
        'handle-next-action-mb-way-bizum-ui',
      ),
    ),
    {
      id: 'financial-connections',
      before: 'code',
      text: '**Financial Connections sessions** filter by one `country`, and have new defaults: any number of accounts, no manual entry, accounts that cannot be charged. Pass what you rely on.',
      url: `${changelog}/financial-connections-session-defaults`,
      code: shows(
        'Financial Connections session that changed',
        'rename-financial-connections-countries-filter-to-country',
        'financial-connections-session-defaults',
      ),
    },
    connect(
      'rejecting takes a specific reason of fraud, accounts and v2 capabilities say who rejected them, v2 account links take no `configurations`, and `creditor_id` of SEPA settings is there for the shared creditor too.',
      `${changelog}/updated-reject-reason-codes`,
      decides(
        'use of Connect that changed',
        'updated-reject-reason-codes',
        'platform-rejection-reasons',
        'removes-configurations-parameter-from-v2-core-account-links-api',
        'rejected-accounts-v2-capabilities',
        'sepa-debit-settings-accounts',
      ),
    ),
    {
      id: 'bank-debits',
      before: 'code',
      text: '**Bank debits**: an IBAN from outside the EEA needs the whole billing address, a Bancontact payment in Checkout can leave a `sepa_debit` method, and `payto` cannot be updated.',
      url: `${changelog}/require-sepa-direct-debit-address-fields`,
      code: shows(
        'use of SEPA or PayTo payment methods',
        'require-sepa-direct-debit-address-fields',
        'bancontact-off-session-payments-checkout',
        'removed-payto-fields',
      ),
    },
    smaller(
      'a missing Radar score is `null` instead of -1, a reserve’s `bulk_hold_expiry` is `hold_expired`, and tax registrations take no `igic`.',
      `${changelog}/payment-evaluations-nullable-score`,
      decides(
        'use of these fields and parameters',
        'payment-evaluations-nullable-score',
        'reserve-release-reason',
        'removes-igic-of-tax-registrations',
      ),
    ),
    newValues(
      'blik-granular-decline-codes',
      'failed-tax-calculation-error',
      'address-validation-cmra-registered-agents-accounts-v2',
    ),
    sdkTypes(
      'expand-mandate-on-card-payments-details',
      'moves-related-object-of-v2-events',
      'sdk-23-corrects-v2-lists',
    ),
    nodeVersion('sdk-23-drops-node-18'),
    sdkCalls('sdk-23-removes-unverified-event-of-client', 'sdk-23-checks-signature-age'),
  ],
  testing: [
    {
      id: 'offered-methods',
      before: 'existing',
      text: 'Each checkout offers the payment methods it should and no others, for a customer of each country and currency you sell in; and each of them can be paid with.',
      url: 'https://docs.stripe.com/payments/payment-methods/dynamic-payment-methods',
    },
    onboarding,
  ],
  mistakes: [
    {
      id: 'methods-left-to-chance',
      before: 'logs-not-watched',
      text: '**`payment_method_types` is deleted, and nobody looks at the Dashboard** → customers see methods you never handled, some of which redirect or settle days later, or miss one they used → set the Dashboard first, or send `allowed_payment_method_types`.',
      url: `${changelog}/remove-payment-method-types-checkout-sessions`,
    },
    endpointNotMoved,
  ],
}
