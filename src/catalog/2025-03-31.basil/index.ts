import type { Change } from '../change.ts'
import severalPayments from './add-support-for-multiple-partial-payments-on-invoices.ts'
import parentOfInvoices from './adds-new-parent-field-to-invoicing-objects.ts'
import couponAndPromotionCode from './deprecate-singular-coupon-promotion-code.ts'
import currentPeriod from './deprecate-subscription-current-period-start-and-end.ts'
import upcomingInvoices from './invoice-preview-api-deprecations.ts'
import pricingOfInvoices from './invoice-pricing-configurations.ts'
import taxesOfInvoices from './invoice-tax-configurations.ts'
import invoiceId from './sdk-18-invoice-id-can-be-missing.ts'

/** What 2025-03-31.basil changed, in the order of docs/changes/2025-03-31.basil.md. */
export const changes: readonly Change[] = [
  currentPeriod,
  parentOfInvoices,
  severalPayments,
  couponAndPromotionCode,
  pricingOfInvoices,
  taxesOfInvoices,
  upcomingInvoices,
  invoiceId,
]
