import type { Change } from '../change.ts'
import sdk22RemovesThreeDSecureCryptogram from './sdk-22-removes-three-d-secure-cryptogram.ts'

/** What 2026-08-26.dahlia changed, in the order of docs/changes/2026-08-26.dahlia.md. */
export const changes: readonly Change[] = [sdk22RemovesThreeDSecureCryptogram]
