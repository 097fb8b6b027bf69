import type { Change } from '../change.ts'
import severalPayments from './add-support-for-multiple-partial-payments-on-invoices.ts'
import parentOfInvoices from './adds-new-parent-field-to-invoicing-objects.ts'
import requirementErrors from './adds-requirement-error-codes.ts'
import billingThresholds from './billing-thresholds-absent-from-sdk-18-0.ts'
import cancellationReason from './cancellation-reason-expired.ts'
import checkoutSubscriptions from './checkout-legacy-subscription-upgrade.ts'
import collectedShipping from './checkout-session-remove-shipping-details.ts'
import collectedNameAndAddress from './collected-shipping-details-name-and-address.ts'
import paymentElementLayout from './default-layout-of-payment-element.ts'
import interac from './deprecate-interac-present-manual-capture-method.ts'
import legacyUsageBilling from './deprecate-legacy-usage-based-billing.ts'
import couponAndPromotionCode from './deprecate-singular-coupon-promotion-code.ts'
import currentPeriod from './deprecate-subscription-current-period-start-and-end.ts'
import totalCount from './deprecate-total-count-expansion.ts'
import upcomingInvoices from './invoice-preview-api-deprecations.ts'
import pricingOfInvoices from './invoice-pricing-configurations.ts'
import taxesOfInvoices from './invoice-tax-configurations.ts'
import issuingExpired from './issuing-authorizations-expired.ts'
import issuingJson from './issuing-json-webhook.ts'
import naverPay from './naver-pay-payment-method.ts'
import networkFallback from './new-network-fallback-issuing-authorization-reason-code.ts'
import politicalExposure from './political-exposure-persons-api.ts'
import refundsOfCaptures from './remove-refund-from-partial-capture-and-payment-cancellation-flow.ts'
import v2Pages from './removes-page-of-v2-lists.ts'
import couponDuration from './restrict-coupon-duration.ts'
import invoiceId from './sdk-18-invoice-id-can-be-missing.ts'
import sdk18Params from './sdk-18-renames-nested-resource-params.ts'
import sdk18WebhooksIsAProperty from './sdk-18-webhooks-is-a-property.ts'
import forwarding402 from './vault-forward-api-returns-402.ts'

/** What 2025-03-31.basil changed, in the order of docs/changes/2025-03-31.basil.md. */
export const changes: readonly Change[] = [
  currentPeriod,
  parentOfInvoices,
  severalPayments,
  couponAndPromotionCode,
  pricingOfInvoices,
  taxesOfInvoices,
  upcomingInvoices,
  legacyUsageBilling,
  collectedShipping,
  checkoutSubscriptions,
  totalCount,
  couponDuration,
  refundsOfCaptures,
  cancellationReason,
  billingThresholds,
  interac,
  politicalExposure,
  collectedNameAndAddress,
  naverPay,
  paymentElementLayout,
  forwarding402,
  issuingExpired,
  issuingJson,
  networkFallback,
  requirementErrors,
  v2Pages,
  sdk18Params,
  invoiceId,
  sdk18WebhooksIsAProperty,
]
