import type { Change } from '../change.ts'
import addressElementGetvalueAndChangeEventFormatting from './address-element-getvalue-and-change-event-formatting.ts'
import addsNewCancellationReasonSubscriptionTestRetentionPolicy from './adds-new-cancellation-reason-subscription-test-retention-policy.ts'
import capabilitiesApiRiskRequirements from './capabilities-api-risk-requirements.ts'
import disallowBooleansForRadios from './disallow-booleans-for-radios.ts'
import elementsUpdateReturnsPromise from './elements-update-returns-promise.ts'
import flowDirectionsCanBeMissing from './flow-directions-can-be-missing.ts'
import issuingAuthorizationRiskAssessmentsRiskLevel from './issuing-authorization-risk-assessments-risk-level.ts'
import paymentEvaluationSignalsRecommendedAction from './payment-evaluation-signals-recommended-action.ts'
import paymentRecordsCardPropertyRequirements from './payment-records-card-property-requirements-and-3d-secure-properties.ts'
import removeLegacyStripejsMethods from './remove-legacy-stripejs-methods.ts'
import renameInitCheckoutToInitCheckoutElements from './rename-init-checkout-to-init-checkout-elements.ts'
import renameInitEmbeddedCheckoutToCreateEmbeddedCheckoutPage from './rename-init-embedded-checkout-to-create-embedded-checkout-page.ts'
import requiresCurrencyAndValueOfV2Amounts from './requires-currency-and-value-of-v2-amounts.ts'
import sdk21Decimals from './sdk-21-decimals.ts'
import sdk21DropsNode16 from './sdk-21-drops-node-16.ts'
import sdk21RefusesWrongWebhookParser from './sdk-21-refuses-wrong-webhook-parser.ts'
import sdk21RemovesPreferredSettlementSpeed from './sdk-21-removes-preferred-settlement-speed.ts'
import sdk21RemovesUnknownError from './sdk-21-removes-unknown-error.ts'
import sdk22ClientNeedsNew from './sdk-22-client-needs-new.ts'
import sdk22KeepsParameterTypes from './sdk-22-keeps-parameter-types.ts'
import sdk22OptionsAfterParams from './sdk-22-options-after-params.ts'
import sdk22OwnAccountWithoutId from './sdk-22-own-account-without-id.ts'
import sdk22RemovesCallbacks from './sdk-22-removes-callbacks.ts'
import sdk22RemovesDecimalTypes from './sdk-22-removes-decimal-types.ts'
import sdk22RemovesDefaultFromRequire from './sdk-22-removes-default-from-require.ts'
import sdk22RemovesErrorHelpers from './sdk-22-removes-error-helpers.ts'
import sdk22RemovesPlainKey from './sdk-22-removes-plain-key.ts'
import sdk22RemovesRequestHost from './sdk-22-removes-request-host.ts'
import sdk22RemovesResourceExtension from './sdk-22-removes-resource-extension.ts'
import sdk22RemovesSignatureHelpers from './sdk-22-removes-signature-helpers.ts'
import sdk22RemovesUpcomingInvoiceType from './sdk-22-removes-upcoming-invoice-type.ts'
import sdk22RenamesCreditBalanceSummaries from './sdk-22-renames-credit-balance-summaries.ts'
import sdk22RenamesHttpClientTypes from './sdk-22-renames-http-client-types.ts'
import sdk22RenamesResourceClasses from './sdk-22-renames-resource-classes.ts'
import sdk22TypesNameTheWrongObject from './sdk-22-types-name-the-wrong-object.ts'
import updatesAvailableCheckoutSessionUiModes from './updates-available-checkout-session-ui-modes.ts'
import updatesEventsfromParameterOnEventDestinations from './updates-eventsfrom-parameter-on-event-destinations.ts'
import visaCardReferenceIdOptional from './visa-card-reference-id-optional.ts'

/** What 2026-03-25.dahlia changed, in the order of docs/changes/2026-03-25.dahlia.md. */
export const changes: readonly Change[] = [
  updatesAvailableCheckoutSessionUiModes,
  sdk21Decimals,
  renameInitCheckoutToInitCheckoutElements,
  renameInitEmbeddedCheckoutToCreateEmbeddedCheckoutPage,
  removeLegacyStripejsMethods,
  disallowBooleansForRadios,
  elementsUpdateReturnsPromise,
  sdk21RemovesUnknownError,
  sdk21DropsNode16,
  sdk21RefusesWrongWebhookParser,
  sdk22ClientNeedsNew,
  sdk22RemovesDefaultFromRequire,
  sdk22RemovesCallbacks,
  sdk22OptionsAfterParams,
  sdk22RemovesPlainKey,
  sdk22OwnAccountWithoutId,
  sdk22RemovesRequestHost,
  sdk22RemovesResourceExtension,
  sdk22RenamesHttpClientTypes,
  sdk22RenamesResourceClasses,
  sdk22KeepsParameterTypes,
  sdk22RemovesSignatureHelpers,
  sdk22RemovesDecimalTypes,
  sdk22RemovesErrorHelpers,
  updatesEventsfromParameterOnEventDestinations,
  requiresCurrencyAndValueOfV2Amounts,
  sdk21RemovesPreferredSettlementSpeed,
  addsNewCancellationReasonSubscriptionTestRetentionPolicy,
  addressElementGetvalueAndChangeEventFormatting,
  capabilitiesApiRiskRequirements,
  sdk22RenamesCreditBalanceSummaries,
  paymentEvaluationSignalsRecommendedAction,
  paymentRecordsCardPropertyRequirements,
  sdk22TypesNameTheWrongObject,
  sdk22RemovesUpcomingInvoiceType,
  flowDirectionsCanBeMissing,
  visaCardReferenceIdOptional,
  issuingAuthorizationRiskAssessmentsRiskLevel,
]
