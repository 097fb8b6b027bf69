import type { Change } from '../change.ts'

/** What 2024-04-10 changed, in the order of docs/changes/2024-04-10.md. */
export const changes: readonly Change[] = []
