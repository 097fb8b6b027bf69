import type { Change } from '../change.ts'
import disabledReasons from './adds-enum-disabled-reasons-capabilities.ts'
import fuelUnits from './adds-enum-fuel-units-issuing.ts'
import requestHistoryReasons from './adds-enum-request-history-reasons-issuing.ts'
import alphanumericId from './deprecates-alphanumeric-id-issuing.ts'
import bankTransferCapability from './deprecates-bank-transfer-payments-capabilities.ts'
import nullableInSdk16 from './nullable-in-sdk-16.ts'
import billingPolicyErrorCodes from './removes-billing-policy-error-codes.ts'
import platformTaxFee from './removes-platform-tax-fee.ts'
import undocumentedFleetFields from './removes-undocumented-fleet-fields-issuing.ts'
import undocumentedFuelFields from './removes-undocumented-fuel-fields-issuing.ts'
import fuelOfAuthorization from './renames-fuel-attribute-authorization-object.ts'
import fuelOfTransaction from './renames-purchase-details-transaction-object.ts'

/** What 2024-06-20 changed, in the order of docs/changes/2024-06-20.md. */
export const changes: readonly Change[] = [
  fuelOfAuthorization,
  fuelOfTransaction,
  disabledReasons,
  bankTransferCapability,
  undocumentedFuelFields,
  undocumentedFleetFields,
  fuelUnits,
  alphanumericId,
  requestHistoryReasons,
  platformTaxFee,
  billingPolicyErrorCodes,
  nullableInSdk16,
]
