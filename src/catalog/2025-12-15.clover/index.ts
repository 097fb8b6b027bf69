import type { Change } from '../change.ts'
import sdk20ExpandablePriceOfLinePricing from './sdk-20-expandable-price-of-line-pricing.ts'
import sdk20OptionalTransferDataAndTaxCode from './sdk-20-optional-transfer-data-and-tax-code.ts'

/** What 2025-12-15.clover changed, in the order of docs/changes/2025-12-15.clover.md. */
export const changes: readonly Change[] = [
  sdk20ExpandablePriceOfLinePricing,
  sdk20OptionalTransferDataAndTaxCode,
]
