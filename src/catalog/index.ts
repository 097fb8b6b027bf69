/** WHAT STRIPE CHANGED: data only. Every curated change, in the order of the versions that brought them. */

import disabledReasons from './2024-06-20/adds-enum-disabled-reasons-capabilities.ts'
import nullableInSdk16 from './2024-06-20/nullable-in-sdk-16.ts'
import billingPolicyErrorCodes from './2024-06-20/removes-billing-policy-error-codes.ts'
import platformTaxFee from './2024-06-20/removes-platform-tax-fee.ts'
import fuelOfAuthorization from './2024-06-20/renames-fuel-attribute-authorization-object.ts'
import fuelOfTransaction from './2024-06-20/renames-purchase-details-transaction-object.ts'
import type { Change } from './change.ts'
import {
  linkAccountSessions,
  permissionsDuplicate,
  permissionsInvalid,
  permissionsRequired,
} from './standing/financial-connections.ts'
import { apiVersionPin, sdkRange } from './standing/versions.ts'

export const standingChanges: readonly Change[] = [
  permissionsRequired,
  permissionsInvalid,
  permissionsDuplicate,
  linkAccountSessions,
  apiVersionPin,
  sdkRange,
]

export const versionChanges: readonly Change[] = [
  fuelOfAuthorization,
  fuelOfTransaction,
  platformTaxFee,
  billingPolicyErrorCodes,
  disabledReasons,
  nullableInSdk16,
]

export const allChanges: readonly Change[] = [...standingChanges, ...versionChanges]
