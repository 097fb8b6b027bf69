import type { Change } from '../change.ts'
import sdk22OptionalCardOfPaymentRecords from './sdk-22-optional-card-of-payment-records.ts'
import sdk22RemovesStoredCredentialUsage from './sdk-22-removes-stored-credential-usage.ts'
import sdk22RenamesStorerAttestations from './sdk-22-renames-storer-attestations.ts'

/** What 2026-06-24.dahlia changed, in the order of docs/changes/2026-06-24.dahlia.md. */
export const changes: readonly Change[] = [
  sdk22RenamesStorerAttestations,
  sdk22RemovesStoredCredentialUsage,
  sdk22OptionalCardOfPaymentRecords,
]
