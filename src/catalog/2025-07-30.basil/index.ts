import type { Change } from '../change.ts'
import disabledCapability from './removes-disabled-capability-status.ts'

/** What 2025-07-30.basil changed, in the order of docs/changes/2025-07-30.basil.md. */
export const changes: readonly Change[] = [disabledCapability]
