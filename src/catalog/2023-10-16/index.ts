import type { Change } from '../change.ts'
import requirementErrors from './adds-account-requirement-error-accounts.ts'
import statementDescriptors from './auto-populates-statement-descriptor-accounts.ts'
import nullableInSdk14 from './nullable-in-sdk-14.ts'
import readerStatus from './sdk-14-closes-terminal-reader-status.ts'
import challengeOnly from './sdk-14-removes-challenge-only.ts'
import nestedParams from './sdk-14-renames-nested-resource-params.ts'
import subscriptionPause from './sdk-14-requires-subscription-pause-enabled.ts'

/** What 2023-10-16 changed, in the order of docs/changes/2023-10-16.md. */
export const changes: readonly Change[] = [
  statementDescriptors,
  requirementErrors,
  nestedParams,
  nullableInSdk14,
  challengeOnly,
  subscriptionPause,
  readerStatus,
]
