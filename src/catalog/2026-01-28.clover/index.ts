import type { Change } from '../change.ts'
import sdk20RemovesBgnTips from './sdk-20-removes-bgn-tips.ts'

/** What 2026-01-28.clover changed, in the order of docs/changes/2026-01-28.clover.md. */
export const changes: readonly Change[] = [sdk20RemovesBgnTips]
