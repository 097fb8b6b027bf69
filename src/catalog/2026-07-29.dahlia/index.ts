import type { Change } from '../change.ts'
import sdk22OpensEnums from './sdk-22-opens-enums.ts'
import sdk22RemovesDynamicTaxRates from './sdk-22-removes-dynamic-tax-rates.ts'
import sdk22RemovesProofOfRegistrationOnCreate from './sdk-22-removes-proof-of-registration-on-create.ts'

/** What 2026-07-29.dahlia changed, in the order of docs/changes/2026-07-29.dahlia.md. */
export const changes: readonly Change[] = [
  sdk22RemovesDynamicTaxRates,
  sdk22RemovesProofOfRegistrationOnCreate,
  sdk22OpensEnums,
]
