import type { Change } from '../change.ts'
import exempted from './adds-3d-secure-exemption-charges.ts'
import designRejected from './adds-design-rejected-value-cards.ts'
import customerCreation from './default-customer-creation-checkout-session.ts'
import deferredPaymentIntent from './deferred-paymentintent-checkout-session.ts'
import shippingOfTestCards from './endpoints-shipping-status-cards.ts'
import invalidTos from './error-code-invalid-tos-accounts.ts'
import nullableInSdk10 from './nullable-in-sdk-10.ts'
import defaultCurrency from './removes-default-currency-customer-object.ts'
import pendingInvoiceItems from './removes-include-require-value-invoices.ts'
import setupIntent from './removes-setupintent-checkout-session.ts'
import shippingRates from './removes-shipping-rate-create-checkout-session.ts'
import subscriptionCoupon from './removes-subscription-data-create-checkout-session.ts'
import lineItems from './replaces-line-item-create-checkout-session.ts'
import cashBalance from './sdk-10-funds-cash-balance-transaction.ts'
import acssDebitCurrency from './sdk-10-lists-acss-debit-currencies.ts'
import sdk10MovesErrorTypes from './sdk-10-moves-error-types.ts'
import bitcoinAndAlipay from './sdk-10-removes-bitcoin-and-alipay-sources.ts'
import installmentPlan from './sdk-10-removes-checkout-installment-plan.ts'
import customerTrialEnd from './sdk-10-removes-customer-trial-end.ts'
import eventTypes from './sdk-10-removes-event-types.ts'
import issuerFraudRecords from './sdk-10-removes-issuer-fraud-records.ts'
import issuingCardDetails from './sdk-10-removes-issuing-card-details.ts'
import loginLinkRedirect from './sdk-10-removes-login-link-redirect.ts'
import paypalOrders from './sdk-10-removes-paypal-orders.ts'
import recipients from './sdk-10-removes-recipients.ts'
import lineItemLists from './sdk-10-renames-line-item-lists.ts'
import addressParams from './sdk-10-shares-address-params.ts'
import shippingOfSession from './updates-shipping-property-checkout-session.ts'

/** What 2022-08-01 changed, in the order of docs/changes/2022-08-01.md. */
export const changes: readonly Change[] = [
  customerCreation,
  deferredPaymentIntent,
  lineItems,
  shippingOfSession,
  shippingRates,
  subscriptionCoupon,
  setupIntent,
  pendingInvoiceItems,
  defaultCurrency,
  invalidTos,
  exempted,
  designRejected,
  shippingOfTestCards,
  lineItemLists,
  addressParams,
  eventTypes,
  bitcoinAndAlipay,
  issuingCardDetails,
  issuerFraudRecords,
  recipients,
  installmentPlan,
  loginLinkRedirect,
  customerTrialEnd,
  cashBalance,
  paypalOrders,
  acssDebitCurrency,
  nullableInSdk10,
  sdk10MovesErrorTypes,
]
