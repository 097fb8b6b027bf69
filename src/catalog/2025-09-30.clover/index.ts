import type { Change } from '../change.ts'
import addDiscountSourceProperty from './add-discount-source-property.ts'
import billingCycleAnchorResetsDuringPhaseComputation from './billing-cycle-anchor-resets-during-phase-computation.ts'
import billingModeDefaultFlexible from './billing-mode-default-flexible.ts'
import businessTypeErrorCode from './business-type-error-code.ts'
import clientSecretReuse from './client-secret-reuse.ts'
import customCheckoutSavedPaymentMethodDefaults from './custom-checkout-saved-payment-method-defaults.ts'
import expandedRiskRequirementDescriptions from './expanded-risk-requirement-descriptions.ts'
import lpmDescriptiveDeclineCodes from './lpm-descriptive-decline-codes.ts'
import polymorphicCoupon from './polymorphic-coupon.ts'
import postalCodeInCardFormForNonUsCountries from './postal_code_in_card_form_for_non_us_countries.ts'
import radarManualReviewEnum from './radar-manual-review-enum.ts'
import removeCheckoutSessionCurrencyConversionField from './remove-checkout-session-currency-conversion-field.ts'
import removeIterations from './remove-iterations.ts'
import removeRedirectToCheckout from './remove-redirect-to-checkout.ts'
import riskLevelsIssuingAuthorizations from './risk-levels-issuing-authorizations.ts'
import sdk19MovesV2Types from './sdk-19-moves-v2-types.ts'
import sdk19RemovesLinkAndPayByBankUpdates from './sdk-19-removes-link-and-pay-by-bank-updates.ts'
import sdk19RemovesReportComponents from './sdk-19-removes-report-components.ts'
import sdk19RemovesThinEventType from './sdk-19-removes-thin-event-type.ts'
import sdk19RemovesWeekendPayoutDays from './sdk-19-removes-weekend-payout-days.ts'
import sdk19RenamesParseThinEvent from './sdk-19-renames-parse-thin-event.ts'
import sdk19V2DeleteReturnsDeletedObject from './sdk-19-v2-delete-returns-deleted-object.ts'
import sdk19V2FieldsMissingNotNull from './sdk-19-v2-fields-missing-not-null.ts'
import stablecoinPaymentsProcessingStatus from './stablecoin-payments-processing-status.ts'
import stripejsDeprecatedElementsRemoval from './stripejs-deprecated-elements-removal.ts'
import updateInitCheckoutSynchronous from './update-init-checkout-synchronous.ts'

/** What 2025-09-30.clover changed, in the order of docs/changes/2025-09-30.clover.md. */
export const changes: readonly Change[] = [
  billingModeDefaultFlexible,
  addDiscountSourceProperty,
  polymorphicCoupon,
  removeIterations,
  removeRedirectToCheckout,
  updateInitCheckoutSynchronous,
  removeCheckoutSessionCurrencyConversionField,
  customCheckoutSavedPaymentMethodDefaults,
  stripejsDeprecatedElementsRemoval,
  clientSecretReuse,
  postalCodeInCardFormForNonUsCountries,
  billingCycleAnchorResetsDuringPhaseComputation,
  riskLevelsIssuingAuthorizations,
  stablecoinPaymentsProcessingStatus,
  lpmDescriptiveDeclineCodes,
  businessTypeErrorCode,
  expandedRiskRequirementDescriptions,
  radarManualReviewEnum,
  sdk19RemovesReportComponents,
  sdk19RemovesWeekendPayoutDays,
  sdk19RemovesLinkAndPayByBankUpdates,
  sdk19MovesV2Types,
  sdk19RemovesThinEventType,
  sdk19V2FieldsMissingNotNull,
  sdk19V2DeleteReturnsDeletedObject,
  sdk19RenamesParseThinEvent,
]
