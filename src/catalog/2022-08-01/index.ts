import type { Change } from '../change.ts'

/** What 2022-08-01 changed, in the order of docs/changes/2022-08-01.md. */
export const changes: readonly Change[] = []
