import type { Change } from '../change.ts'
import nullableFinancialConnectionsClientSecret from './nullable-financial-connections-client-secret.ts'
import sdk20V2EventsCreatedFilter from './sdk-20-v2-events-created-filter.ts'

/** What 2025-11-17.clover changed, in the order of docs/changes/2025-11-17.clover.md. */
export const changes: readonly Change[] = [
  sdk20V2EventsCreatedFilter,
  nullableFinancialConnectionsClientSecret,
]
