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
  stripeJs,
  testCheckout,
} from './shared.ts'

const changelog = 'https://docs.stripe.com/changelog/clover/2025-09-30'

/** Flexible billing by default, coupons one level deeper, and much of Stripe.js. */
export const guideClover: Guide = {
  steps: movesFields,
  changes: [
    {
      id: 'billing-mode',
      before: 'code',
      text: '**Billing mode**: new subscriptions are flexible, which changes prorations and invoices and cannot be taken back. Decide for each place that creates one, or pass `billing_mode: { type: "classic" }`; the Dashboard has a setting for those made there.',
      url: `${changelog}/billing-mode-default-flexible`,
      code: shows('subscription that is created without a billing mode', 'billing-mode-default-flexible'),
    },
    {
      id: 'coupons',
      before: 'code',
      text: '**Coupons**: of a discount at `source.coupon`, of a promotion code at `promotion.coupon`. Both are IDs unless expanded, and events are never expanded.',
      url: `${changelog}/add-discount-source-property`,
      code: decides(
        'coupon of a discount or promotion code in its old place',
        'add-discount-source-property',
        'polymorphic-coupon',
      ),
    },
    {
      id: 'schedules',
      before: 'code',
      text: '**Subscription schedules**: phases take a `duration` in place of `iterations`, and a phase without `end_date` can end on another day where its billing cycle anchor moves.',
      url: `${changelog}/remove-iterations`,
      code: decides(
        'phase with `iterations` or a moving anchor',
        'remove-iterations',
        'billing-cycle-anchor-resets-during-phase-computation',
      ),
    },
    checkoutSessions(
      '`currency_conversion` is gone, and what the customer paid is in `presentment_details`.',
      `${changelog}/remove-checkout-session-currency-conversion-field`,
      decides('use of a Checkout Session that changed', 'remove-checkout-session-currency-conversion-field'),
    ),
    stripeJs(
      'since Clover, no `redirectToCheckout` (send the browser to `session.url`), a synchronous `initCheckout`, no bank elements, no form for a finished intent, saved payment methods by default, and postal codes in fewer countries.',
      'https://docs.stripe.com/sdks/stripejs-versioning',
      shows(
        'use of Stripe.js that changed',
        'remove-redirect-to-checkout',
        'update-init-checkout-synchronous',
        'custom-checkout-saved-payment-method-defaults',
        'stripejs-deprecated-elements-removal',
        'client-secret-reuse',
        'postal_code_in_card_form_for_non_us_countries',
      ),
    ),
    issuing(
      'no authorization has the risk level `high` any more, so rules that decline on it compare with `highest`, and with `elevated` for card testing.',
      `${changelog}/risk-levels-issuing-authorizations`,
      unseen('risk-levels-issuing-authorizations'),
    ),
    newValues(
      'stablecoin-payments-processing-status',
      'lpm-descriptive-decline-codes',
      'business-type-error-code',
      'expanded-risk-requirement-descriptions',
      'radar-manual-review-enum',
    ),
    sdkTypes(
      'sdk-19-removes-report-components',
      'sdk-19-removes-weekend-payout-days',
      'sdk-19-removes-link-and-pay-by-bank-updates',
      'sdk-19-moves-v2-types',
      'sdk-19-removes-thin-event-type',
      'sdk-19-v2-fields-missing-not-null',
      'sdk-19-v2-delete-returns-deleted-object',
    ),
    sdkCalls('sdk-19-renames-parse-thin-event'),
  ],
  testing: [
    {
      id: 'flexible-billing',
      before: 'existing',
      text: 'A new subscription in the mode you chose: an upgrade in mid-period, its proration, a cancellation, and the preview that promised the amount.',
      url: 'https://docs.stripe.com/billing/subscriptions/billing-mode',
    },
    {
      id: 'promotion-codes',
      before: 'existing',
      text: 'A promotion code is made, entered and shown with what it is worth, on the page and in the mail that a webhook sends.',
      url: 'https://docs.stripe.com/billing/subscriptions/coupons',
    },
    testCheckout,
    onboarding,
  ],
  mistakes: [
    {
      id: 'coupon-is-an-id',
      before: 'logs-not-watched',
      text: '**`discount.coupon.percent_off` becomes `discount.source.coupon.percent_off`** → `coupon` is a string there, and the discount shows as `undefined` → expand `source.coupon`, or retrieve the coupon.',
      url: `${changelog}/add-discount-source-property`,
    },
    endpointNotMoved,
  ],
}
