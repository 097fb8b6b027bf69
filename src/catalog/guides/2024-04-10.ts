import type { Guide } from './guide.ts'
import { decides, shows } from './rule.ts'
import { endpointNotMoved, movesFields, sdkTypes } from './shared.ts'

const changelog = 'https://docs.stripe.com/changelog/2024-04-10'

/** Captures are asynchronous, and two fields have new names. */
export const guide20240410: Guide = {
  steps: movesFields,
  changes: [
    {
      id: 'asynchronous-capture',
      before: 'code',
      text: '**Capture**: `capture_method` is `automatic_async` by default, so `balance_transaction`, `transfer` and `application_fee` of a charge can be `null` when a payment succeeds. Read them when `charge.updated` arrives, or pass `capture_method: "automatic"`.',
      url: `${changelog}/automatic-sync-default-paymentintents`,
      code: shows('payment that relies on the old capture', 'automatic-sync-default-paymentintents'),
    },
    {
      id: 'renamed-fields',
      before: 'code',
      text: '**Renamed fields**: `features` of a product is `marketing_features`, and `rendering_options` of an invoice is `rendering`.',
      url: `${changelog}/renames-features-attribute-product-object`,
      code: decides(
        'use of `features` of a product or `rendering_options` of an invoice',
        'renames-features-attribute-product-object',
        'renames-rendering-options-invoicing',
      ),
    },
    sdkTypes(
      'sdk-15-removes-legacy-events',
      'nullable-in-sdk-15',
      'sdk-15-renames-invoice-item-event-types',
      'sdk-15-removes-portal-subscription-pause',
      'sdk-15-merges-numbered-types',
      'sdk-15-active-entitlement-feature-expandable',
      'sdk-15-meter-event-adjustment-type',
      'sdk-15-removes-service-tax',
      'sdk-15-removes-payment-method-configuration-fields',
      'sdk-15-removes-card-present-incremental-authorization',
      'sdk-15-removes-forwarding-config',
      'sdk-15-removes-identity-email-phone-options',
      'sdk-15-removes-obligation-values',
      'sdk-15-removes-challenge-only',
      'sdk-15-removes-climate-various',
    ),
  ],
  testing: [
    {
      id: 'fees',
      before: 'existing',
      text: 'Fees, net amounts and transfers of a payment reach the books, though they come after `payment_intent.succeeded`.',
      url: 'https://docs.stripe.com/payments/payment-intents/asynchronous-capture',
    },
  ],
  mistakes: [
    {
      id: 'balance-transaction-null',
      before: 'logs-not-watched',
      text: '**`balance_transaction` is read as soon as the payment succeeds** → it can still be `null`, and fees go missing → wait for `charge.updated`, to which the endpoint has to be subscribed.',
      url: 'https://github.com/stripe/stripe-node/issues/2266',
    },
    endpointNotMoved,
  ],
}
