import type { Change } from '../change.ts'

/** What 2026-03-25.dahlia changed, in the order of docs/changes/2026-03-25.dahlia.md. */
export const changes: readonly Change[] = []
