import type { Change } from '../change.ts'

/** What 2022-11-15 changed, in the order of docs/changes/2022-11-15.md. */
export const changes: readonly Change[] = []
