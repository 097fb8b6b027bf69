import type { Change } from '../change.ts'

/** What 2025-03-31.basil changed, in the order of docs/changes/2025-03-31.basil.md. */
export const changes: readonly Change[] = []
