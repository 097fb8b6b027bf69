import type { Change } from '../change.ts'

/** What 2025-09-30.clover changed, in the order of docs/changes/2025-09-30.clover.md. */
export const changes: readonly Change[] = []
