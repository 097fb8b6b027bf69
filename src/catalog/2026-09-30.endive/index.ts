import type { Change } from '../change.ts'

/** What 2026-09-30.endive changed, in the order of docs/changes/2026-09-30.endive.md. */
export const changes: readonly Change[] = []
