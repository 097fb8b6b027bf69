import type { Change } from '../change.ts'

/** What 2023-08-16 changed, in the order of docs/changes/2023-08-16.md. */
export const changes: readonly Change[] = []
