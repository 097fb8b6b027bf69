import type { Change } from '../change.ts'
import directorErrors from './adds-director-verfication-error-accounts.ts'
import automaticPaymentMethods from './automatic-payment-methods.ts'
import klarnaErrors from './klarna-payment-failure-error-code.ts'
import noCostOrders from './no-cost-orders-checkout-session.ts'
import fingerprints from './platform-scope-rendering-payment-method.ts'
import customFieldValues from './sdk-13-custom-field-values-optional.ts'
import accountLinkTypes from './sdk-13-removes-account-link-types.ts'
import availableOn from './sdk-13-removes-available-on-filter.ts'
import blikSetup from './sdk-13-removes-blik-setup.ts'
import cardPresentFilter from './sdk-13-removes-card-present-list-filter.ts'
import chargeFields from './sdk-13-removes-charge-fields.ts'
import chargeRefunded from './sdk-13-removes-dispute-status-charge-refunded.ts'
import emptyPaymentMethodParams from './sdk-13-removes-empty-payment-method-update-params.ts'
import linkCountry from './sdk-13-removes-link-country.ts'
import productAttributes from './sdk-13-removes-product-attributes.ts'
import recurringOfPriceUpdate from './sdk-13-removes-recurring-of-price-update.ts'
import subscriptionsDel from './sdk-13-removes-subscriptions-del.ts'
import taxabilityReasons from './sdk-13-removes-taxability-reasons.ts'
import trialFromPlan from './sdk-13-removes-trial-from-plan.ts'
import sdk13RetriesOnce from './sdk-13-retries-once.ts'
import sources from './sdk-13-widens-sources.ts'

/** What 2023-08-16 changed, in the order of docs/changes/2023-08-16.md. */
export const changes: readonly Change[] = [
  automaticPaymentMethods,
  noCostOrders,
  subscriptionsDel,
  chargeFields,
  productAttributes,
  recurringOfPriceUpdate,
  trialFromPlan,
  fingerprints,
  klarnaErrors,
  directorErrors,
  accountLinkTypes,
  availableOn,
  cardPresentFilter,
  customFieldValues,
  taxabilityReasons,
  blikSetup,
  emptyPaymentMethodParams,
  chargeRefunded,
  linkCountry,
  sources,
  sdk13RetriesOnce,
]
