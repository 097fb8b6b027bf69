import type { Change } from '../change.ts'
import alertMeter from './billing-alerts-require-a-meter.ts'

/** What 2025-05-28.basil changed, in the order of docs/changes/2025-05-28.basil.md. */
export const changes: readonly Change[] = [alertMeter]
