import type { Change } from '../change.ts'
import sdk22TypesDiscountsAgain from './sdk-22-types-discounts-again.ts'

/** What 2026-05-27.dahlia changed, in the order of docs/changes/2026-05-27.dahlia.md. */
export const changes: readonly Change[] = [sdk22TypesDiscountsAgain]
