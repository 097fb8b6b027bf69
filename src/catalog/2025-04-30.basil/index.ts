import type { Change } from '../change.ts'
import subscriptionOfLines from './subscription-of-invoice-lines-can-be-null.ts'

/** What 2025-04-30.basil changed, in the order of docs/changes/2025-04-30.basil.md. */
export const changes: readonly Change[] = [subscriptionOfLines]
