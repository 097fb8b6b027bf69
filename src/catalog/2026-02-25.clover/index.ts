import type { Change } from '../change.ts'
import nullableBoletoTaxIdOfPaymentRecords from './nullable-boleto-tax-id-of-payment-records.ts'
import sdk20RemovesCardIssuerDecline from './sdk-20-removes-card-issuer-decline.ts'

/** What 2026-02-25.clover changed, in the order of docs/changes/2026-02-25.clover.md. */
export const changes: readonly Change[] = [sdk20RemovesCardIssuerDecline, nullableBoletoTaxIdOfPaymentRecords]
