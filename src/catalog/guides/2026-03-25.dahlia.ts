import type { Guide } from './guide.ts'
import { decides, shows } from './rule.ts'
import {
  endpointNotMoved,
  issuing,
  movesFields,
  newValues,
  nodeVersion,
  sdkCalls,
  sdkTypes,
  smaller,
  stripeJs,
  testCheckout,
} from './shared.ts'

const changelog = 'https://docs.stripe.com/changelog/dahlia/2026-03-25'

/** Decimals are objects, Checkout’s modes have new names, and the SDK is a class. */
export const guideDahlia: Guide = {
  steps: movesFields,
  changes: [
    {
      id: 'decimals',
      before: 'code',
      text: '**Decimals**: `unit_amount_decimal` and its like are `Stripe.Decimal`, no strings. Look at comparisons, at string methods, and at what a database driver does with an object.',
      url: 'https://github.com/stripe/stripe-node/wiki/Migration-guide-for-v21',
      code: decides('decimal used as a string', 'sdk-21-decimals'),
    },
    {
      id: 'ui-modes',
      before: 'code',
      text: '**Checkout’s `ui_mode`** is `hosted_page`, `embedded_page` or `elements`, in requests, in events, in rows you stored and in what the page reads.',
      url: `${changelog}/updates-available-checkout-session-ui-modes`,
      code: decides('old `ui_mode`', 'updates-available-checkout-session-ui-modes'),
    },
    stripeJs(
      'since Dahlia, `initCheckout` is `initCheckoutElementsSdk` and `initEmbeddedCheckout` is `createEmbeddedCheckoutPage`, `handleCardPayment` and its kin are gone, `layout.radios` takes words, and addresses have a Latin `state`.',
      'https://docs.stripe.com/sdks/stripejs-versioning',
      shows(
        'use of Stripe.js that changed',
        'rename-init-checkout-to-init-checkout-elements',
        'rename-init-embedded-checkout-to-create-embedded-checkout-page',
        'remove-legacy-stripejs-methods',
        'disallow-booleans-for-radios',
        'elements-update-returns-promise',
        'address-element-getvalue-and-change-event-formatting',
      ),
    ),
    {
      id: 'event-destinations',
      before: 'code',
      text: '**Events**: destinations say `@self` and `@accounts` in `events_from`, and each parser throws on events of the other kind, so an endpoint that gets v1 and v2 events has to tell them apart first.',
      url: `${changelog}/updates-eventsfrom-parameter-on-event-destinations`,
      code: shows(
        'use of `events_from`',
        'updates-eventsfrom-parameter-on-event-destinations',
        'sdk-21-refuses-wrong-webhook-parser',
      ),
    },
    smaller(
      'Radar’s payment evaluations have `signals`, no `insights`; amounts of v2 accounts need `currency` and `value`.',
      'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2100---2026-03-25',
      decides(
        'use of these fields and parameters',
        'payment-evaluation-signals-recommended-action',
        'requires-currency-and-value-of-v2-amounts',
      ),
    ),
    issuing(
      'the test helper of authorizations takes `level` for `risk_level`, and a Visa token may have no `card_reference_id`.',
      `${changelog}/visa-card-reference-id-optional`,
      decides(
        'use of Issuing that changed',
        'issuing-authorization-risk-assessments-risk-level',
        'visa-card-reference-id-optional',
      ),
    ),
    newValues(
      'adds-new-cancellation-reason-subscription-test-retention-policy',
      'capabilities-api-risk-requirements',
    ),
    sdkTypes(
      'sdk-22-renames-http-client-types',
      'sdk-22-renames-resource-classes',
      'sdk-22-keeps-parameter-types',
      'sdk-22-removes-signature-helpers',
      'sdk-22-removes-decimal-types',
      'sdk-22-removes-error-helpers',
      'sdk-21-removes-preferred-settlement-speed',
      'payment-records-card-property-requirements-and-3d-secure-properties',
      'sdk-22-types-name-the-wrong-object',
      'sdk-22-removes-upcoming-invoice-type',
      'flow-directions-can-be-missing',
    ),
    nodeVersion('sdk-21-drops-node-16'),
    sdkCalls(
      'sdk-21-removes-unknown-error',
      'sdk-22-client-needs-new',
      'sdk-22-removes-default-from-require',
      'sdk-22-removes-callbacks',
      'sdk-22-options-after-params',
      'sdk-22-removes-plain-key',
      'sdk-22-own-account-without-id',
      'sdk-22-removes-request-host',
      'sdk-22-removes-resource-extension',
      'sdk-22-renames-credit-balance-summaries',
    ),
  ],
  testing: [
    {
      id: 'decimal-amounts',
      before: 'existing',
      text: 'A price with a fraction of a cent goes through unchanged: read from Stripe, stored, compared, shown, and sent again.',
      url: 'https://docs.stripe.com/products-prices/pricing-models',
    },
    testCheckout,
  ],
  mistakes: [
    {
      id: 'options-as-params',
      before: 'logs-not-watched',
      text: '**Options are passed where parameters belong** (`balance.retrieve({ stripeAccount })`) → stripe 22 sends them as parameters, and the call may reach your own account instead of the connected one → pass `{}` first.',
      url: 'https://github.com/stripe/stripe-node/wiki/Migration-guide-for-v22',
    },
    {
      id: 'decimal-compared',
      before: 'logs-not-watched',
      text: '**`price.unit_amount_decimal === "9.5"` stays** → it is never true, and nothing throws → compare with `.eq()`, or with `.toString()`.',
      url: 'https://github.com/stripe/stripe-node/wiki/Migration-guide-for-v21',
    },
    endpointNotMoved,
  ],
}
