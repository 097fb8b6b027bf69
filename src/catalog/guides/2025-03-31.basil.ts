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
  smaller,
  stripeJs,
} from './shared.ts'

const changelog = 'https://docs.stripe.com/changelog/basil/2025-03-31'

/** Billing in new shapes: periods, invoices, discounts, usage. */
export const guideBasil: Guide = {
  steps: movesFields,
  changes: [
    {
      id: 'subscription-periods',
      before: 'code',
      text: '**Billing periods** are on subscription items: `items.data[].current_period_end`. With several intervals there are several periods, so decide which one is meant.',
      url: `${changelog}/deprecate-subscription-current-period-start-and-end`,
      code: decides(
        'use of a subscription’s own period',
        'deprecate-subscription-current-period-start-and-end',
      ),
    },
    {
      id: 'invoice-parents',
      before: 'code',
      text: '**Invoices: what made them** is under `parent`: `invoice.subscription` is `invoice.parent.subscription_details.subscription`, and lines and items have a `parent` of their own.',
      url: `${changelog}/adds-new-parent-field-to-invoicing-objects`,
      code: decides('old link from an invoice or a line', 'adds-new-parent-field-to-invoicing-objects'),
    },
    {
      id: 'invoice-payments',
      before: 'code',
      text: '**Invoices: payments** are a list, `payments`. `payment_intent`, `charge` and `paid` are gone; the client secret of a first payment is in `confirmation_secret`, expanded.',
      url: `${changelog}/add-support-for-multiple-partial-payments-on-invoices`,
      code: decides(
        'link between an invoice and its payment',
        'add-support-for-multiple-partial-payments-on-invoices',
      ),
    },
    {
      id: 'invoice-prices-and-taxes',
      before: 'code',
      text: '**Invoices: prices and taxes** of items and lines are under `pricing` and `taxes`, the sum of an invoice under `total_taxes`. `pricing` has IDs only, so fetch a price for the rest.',
      url: `${changelog}/invoice-pricing-configurations`,
      code: decides(
        'old price or tax field of an invoice',
        'invoice-pricing-configurations',
        'invoice-tax-configurations',
      ),
    },
    {
      id: 'invoice-previews',
      before: 'code',
      text: '**Invoices: previews** come from `invoices.createPreview`, for one subscription or schedule that the request names.',
      url: `${changelog}/invoice-preview-api-deprecations`,
      code: decides('use of the upcoming invoice', 'invoice-preview-api-deprecations'),
    },
    {
      id: 'discounts',
      before: 'code',
      text: '**Discounts** are lists: send `discounts` in place of `coupon` and `promotion_code`, and read it, expanded. Coupons that take an amount off for ever are refused, so replace those in use.',
      url: `${changelog}/deprecate-singular-coupon-promotion-code`,
      code: decides(
        'single coupon or discount, or coupon for ever',
        'deprecate-singular-coupon-promotion-code',
        'restrict-coupon-duration',
      ),
    },
    {
      id: 'usage-billing',
      before: 'code',
      text: '**Usage billing** goes through meters: create a meter and a price for each kind of usage, move subscriptions over, and report meter events; until all have moved, report both ways. This takes longer than the rest, so begin with it.',
      url: 'https://docs.stripe.com/billing/subscriptions/usage-based-legacy/migration-guide',
      code: decides('use of usage records or metered prices', 'deprecate-legacy-usage-based-billing'),
    },
    checkoutSessions(
      'the subscription and its invoice exist only once the customer has paid, and `shipping_details` is under `collected_information`.',
      `${changelog}/checkout-legacy-subscription-upgrade`,
      shows(
        'use of a Checkout Session that changed',
        'checkout-legacy-subscription-upgrade',
        'checkout-session-remove-shipping-details',
        'collected-shipping-details-name-and-address',
      ),
    ),
    {
      id: 'released-payments',
      before: 'code',
      text: '**Partial captures and canceled payments** create no Refund and no `charge.refunded`; expired ones say `expired`. Read `amount_captured`, and adapt the books.',
      url: `${changelog}/remove-refund-from-partial-capture-and-payment-cancellation-flow`,
      code: shows(
        'handler or read that a release of funds reaches',
        'remove-refund-from-partial-capture-and-payment-cancellation-flow',
        'cancellation-reason-expired',
      ),
    },
    smaller(
      'Stripe refuses `total_count` in `expand`, Interac payments with manual capture, free text as `political_exposure`, and updates of `naver_pay`; a forwarded request that times out can fail with 402.',
      `${changelog}/deprecate-total-count-expansion`,
      shows(
        'use of these fields and parameters',
        'deprecate-total-count-expansion',
        'deprecate-interac-present-manual-capture-method',
        'political-exposure-persons-api',
        'naver-pay-payment-method',
        'vault-forward-api-returns-402',
      ),
    ),
    issuing(
      'authorizations that ran out say `expired`, not `reversed`, and can still be captured; the authorization webhook is asked for JSON.',
      `${changelog}/issuing-authorizations-expired`,
      shows('use of Issuing that changed', 'issuing-authorizations-expired', 'issuing-json-webhook'),
    ),
    stripeJs(
      'since Basil, the Payment Element is an accordion unless `layout` says `tabs`.',
      `${changelog}/default-layout-of-payment-element`,
      unseen('default-layout-of-payment-element'),
    ),
    newValues('new-network-fallback-issuing-authorization-reason-code', 'adds-requirement-error-codes'),
    sdkTypes(
      'billing-thresholds-absent-from-sdk-18-0',
      'removes-page-of-v2-lists',
      'sdk-18-renames-nested-resource-params',
      'sdk-18-invoice-id-can-be-missing',
    ),
    sdkCalls('sdk-18-webhooks-is-a-property'),
  ],
  testing: [
    {
      id: 'invoices',
      before: 'existing',
      text: 'An invoice with a proration, two discounts and tax is read right: lines, prices, sums, the subscription it belongs to. So is one that is paid in two parts, and one paid outside Stripe.',
      url: 'https://docs.stripe.com/billing/testing',
    },
    {
      id: 'renewal',
      before: 'existing',
      text: 'A renewal, an upgrade and a cancellation at the period’s end keep the right dates, with a test clock; and the first payment of a new subscription can be confirmed in the browser.',
      url: 'https://docs.stripe.com/billing/testing/test-clocks',
    },
    {
      id: 'usage',
      before: 'existing',
      text: 'Usage, if you bill it: what was reported stands on the invoice once, before and after the move to a meter.',
      url: 'https://docs.stripe.com/billing/subscriptions/usage-based',
    },
    onboarding,
  ],
  mistakes: [
    {
      id: 'period-end-undefined',
      before: 'logs-not-watched',
      text: '**`new Date(subscription.current_period_end * 1000)` stays** → the date is invalid, and access ends, never ends, or the database refuses the row → read it from the item, in webhook handlers too.',
      url: `${changelog}/deprecate-subscription-current-period-start-and-end`,
    },
    {
      id: 'invoice-payment-intent',
      before: 'logs-not-watched',
      text: '**`latest_invoice.payment_intent` is still expanded for its client secret** → Stripe refuses, or the page gets no secret → expand `latest_invoice.confirmation_secret`.',
      url: 'https://github.com/stripe/stripe-node/issues/2299',
    },
    endpointNotMoved,
  ],
}
