import type { Guide } from './guide.ts'
import { decides, shows, unseen } from './rule.ts'
import {
  checkoutSessions,
  endpointNotMoved,
  issuing,
  movesFields,
  newValues,
  onboarding,
  sdkCalls,
  sdkTypes,
  testCheckout,
} from './shared.ts'

const changelog = 'https://docs.stripe.com/changelog/2022-08-01'

/** Checkout above all: its parameters, and what a session holds before it is paid. */
export const guide20220801: Guide = {
  steps: movesFields,
  changes: [
    {
      id: 'checkout-parameters',
      before: 'code',
      text: '**Checkout parameters**: line items take `price` or `price_data`, shipping rates stand in `shipping_options`, and a coupon in `discounts`. The old spellings are refused.',
      url: `${changelog}/replaces-line-item-create-checkout-session`,
      code: decides(
        'old parameter of a Checkout Session',
        'replaces-line-item-create-checkout-session',
        'removes-shipping-rate-create-checkout-session',
        'removes-subscription-data-create-checkout-session',
      ),
    },
    checkoutSessions(
      'no `payment_intent` before the customer confirms, perhaps no `customer` after a one-time payment, no `setup_intent` for a subscription, and `shipping_details` in place of `shipping`.',
      `${changelog}/deferred-paymentintent-checkout-session`,
      shows(
        'use of a Checkout Session that changed',
        'deferred-paymentintent-checkout-session',
        'default-customer-creation-checkout-session',
        'removes-setupintent-checkout-session',
        'updates-shipping-property-checkout-session',
      ),
    ),
    issuing(
      'a physical test card stays pending until a test helper such as `testHelpers.issuing.cards.shipCard` moves it.',
      `${changelog}/endpoints-shipping-status-cards`,
      unseen('endpoints-shipping-status-cards'),
    ),
    {
      id: 'pending-invoice-items',
      before: 'code',
      text: '**Invoices and customers**: a new invoice leaves pending items out unless `pending_invoice_items_behavior` is `include`, and a customer has no `default_currency`.',
      url: `${changelog}/removes-include-require-value-invoices`,
      code: decides(
        'invoice that relies on the old default, or use of `default_currency`',
        'removes-include-require-value-invoices',
        'removes-default-currency-customer-object',
      ),
    },
    newValues(
      'error-code-invalid-tos-accounts',
      'adds-3d-secure-exemption-charges',
      'adds-design-rejected-value-cards',
    ),
    sdkTypes(
      'sdk-10-shares-address-params',
      'sdk-10-removes-bitcoin-and-alipay-sources',
      'sdk-10-removes-recipients',
      'sdk-10-removes-checkout-installment-plan',
      'sdk-10-removes-login-link-redirect',
      'sdk-10-removes-customer-trial-end',
      'sdk-10-funds-cash-balance-transaction',
      'sdk-10-removes-paypal-orders',
      'sdk-10-lists-acss-debit-currencies',
      'sdk-10-removes-event-types',
      'sdk-10-moves-error-types',
      'nullable-in-sdk-10',
    ),
    sdkCalls(
      'sdk-10-renames-line-item-lists',
      'sdk-10-removes-issuing-card-details',
      'sdk-10-removes-issuer-fraud-records',
    ),
  ],
  testing: [testCheckout, onboarding],
  mistakes: [
    {
      id: 'session-payment-intent',
      before: 'logs-not-watched',
      text: '**The order is keyed by `session.payment_intent` right after the session is created** → it is `null`, and no webhook finds the order → store the session’s ID, or put yours into `client_reference_id` or `payment_intent_data.metadata`.',
      url: 'https://github.com/stripe/stripe-node/issues/1733',
    },
    endpointNotMoved,
  ],
}
