import type { Guide } from './guide.ts'
import { decides } from './rule.ts'
import { endpointNotMoved, movesFields, newValues, onboarding, sdkCalls, sdkTypes } from './shared.ts'

const changelog = 'https://docs.stripe.com/changelog/2022-11-15'

/** Charges and refunds are no longer embedded. */
export const guide20221115: Guide = {
  steps: movesFields,
  changes: [
    {
      id: 'latest-charge',
      before: 'code',
      text: '**Charges of a PaymentIntent**: `charges` is gone. `latest_charge` is an ID unless it is expanded; events are never expanded, so handlers retrieve it.',
      url: `${changelog}/removes-charges-attribute-paymentintent`,
      code: decides('use of `charges` of a PaymentIntent', 'removes-charges-attribute-paymentintent'),
    },
    {
      id: 'charge-refunds',
      before: 'code',
      text: '**Refunds of a charge** are listed with `refunds.list`, or expanded; `charge.refunded` events come without them.',
      url: `${changelog}/deprecates-charges-auto-expand`,
      code: decides('use of `refunds` of a charge', 'deprecates-charges-auto-expand'),
    },
    newValues(
      'adds-decline-codes-paymentintent-paymentmethod',
      'adds-decline-codes-setupintent',
      'adds-structure-error-code-accounts',
    ),
    sdkTypes(
      'sdk-11-removes-subscription-data-items',
      'sdk-11-removes-line-item-product',
      'sdk-11-declares-file-uploads',
      'sdk-11-removes-deleted-invoice-status',
      'sdk-11-removes-paynow-terms',
      'sdk-11-lists-error-codes',
      'sdk-11-expandable-invoice-line-items',
      'nullable-in-sdk-11',
      'sdk-11-removes-snake-case-options',
    ),
    sdkCalls(
      'sdk-11-removes-orders-and-skus',
      'sdk-11-removes-config-setters',
      'sdk-11-moves-signature-error-fields',
      'sdk-11-removes-basic-methods',
      'sdk-12-pins-api-version',
    ),
  ],
  testing: [
    {
      id: 'charge-details',
      before: 'existing',
      text: 'Receipts, card brand and last four digits of a payment, and a payment with two partial refunds, read in a request and in a webhook handler.',
      url: 'https://docs.stripe.com/refunds',
    },
    onboarding,
  ],
  mistakes: [
    {
      id: 'latest-charge-not-expanded',
      before: 'logs-not-watched',
      text: '**`latest_charge` is read like an object** → it is a string, so `latest_charge.receipt_url` is `undefined` and nothing throws → expand it in requests, and retrieve the charge in webhook handlers.',
      url: 'https://docs.stripe.com/api/expanding_objects',
    },
    endpointNotMoved,
  ],
}
