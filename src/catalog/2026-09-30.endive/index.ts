import type { Change } from '../change.ts'
import addressErrors from './address-validation-cmra-registered-agents-accounts-v2.ts'
import bancontact from './bancontact-off-session-payments-checkout.ts'
import blikDeclineCodes from './blik-granular-decline-codes.ts'
import paymentRequestButton from './deprecate-payment-request-button.ts'
import expandableMandate from './expand-mandate-on-card-payments-details.ts'
import failedTaxCalculation from './failed-tax-calculation-error.ts'
import sessionDefaults from './financial-connections-session-defaults.ts'
import nextActionDialog from './handle-next-action-mb-way-bizum-ui.ts'
import relatedObject from './moves-related-object-of-v2-events.ts'
import nullableScore from './payment-evaluations-nullable-score.ts'
import platformRejections from './platform-rejection-reasons.ts'
import billingCycleAnchor from './polymorphic-billing-cycle-anchor.ts'
import rejectedCapabilities from './rejected-accounts-v2-capabilities.ts'
import elementsPaymentMethodTypes from './remove-elements-deferred-intent-payment-method-types.ts'
import checkoutPaymentMethodTypes from './remove-payment-method-types-checkout-sessions.ts'
import paytoOfUpdates from './removed-payto-fields.ts'
import accountLinkConfigurations from './removes-configurations-parameter-from-v2-core-account-links-api.ts'
import igic from './removes-igic-of-tax-registrations.ts'
import intentPaymentMethodTypes from './removes-the-payment-method-types-parameter-from-payment-intents-and-setup-intents.ts'
import countriesFilter from './rename-financial-connections-countries-filter-to-country.ts'
import sepaAddress from './require-sepa-direct-debit-address-fields.ts'
import releaseReason from './reserve-release-reason.ts'
import sdk23ChecksSignatureAge from './sdk-23-checks-signature-age.ts'
import sdk23CorrectsV2Lists from './sdk-23-corrects-v2-lists.ts'
import sdk23DropsNode18 from './sdk-23-drops-node-18.ts'
import sdk23RemovesUnverifiedEventOfClient from './sdk-23-removes-unverified-event-of-client.ts'
import sepaCreditor from './sepa-debit-settings-accounts.ts'
import rejectReasons from './updated-reject-reason-codes.ts'

/** What 2026-09-30.endive changed, in the order of docs/changes/2026-09-30.endive.md. */
export const changes: readonly Change[] = [
  intentPaymentMethodTypes,
  checkoutPaymentMethodTypes,
  billingCycleAnchor,
  elementsPaymentMethodTypes,
  paymentRequestButton,
  countriesFilter,
  sessionDefaults,
  rejectReasons,
  platformRejections,
  accountLinkConfigurations,
  rejectedCapabilities,
  sepaAddress,
  paytoOfUpdates,
  sepaCreditor,
  nullableScore,
  releaseReason,
  igic,
  blikDeclineCodes,
  failedTaxCalculation,
  addressErrors,
  nextActionDialog,
  bancontact,
  expandableMandate,
  relatedObject,
  sdk23CorrectsV2Lists,
  sdk23RemovesUnverifiedEventOfClient,
  sdk23ChecksSignatureAge,
  sdk23DropsNode18,
]
