import type { Change } from '../change.ts'

/** What 2024-09-30.acacia changed, in the order of docs/changes/2024-09-30.acacia.md. */
export const changes: readonly Change[] = []
