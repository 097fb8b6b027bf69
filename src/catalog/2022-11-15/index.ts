import type { Change } from '../change.ts'
import declineCodes from './adds-decline-codes-paymentintent-paymentmethod.ts'
import setupDeclineCodes from './adds-decline-codes-setupintent.ts'
import structureMismatch from './adds-structure-error-code-accounts.ts'
import refundsOfCharge from './deprecates-charges-auto-expand.ts'
import nullableInSdk11 from './nullable-in-sdk-11.ts'
import chargesOfPaymentIntent from './removes-charges-attribute-paymentintent.ts'
import fileUploads from './sdk-11-declares-file-uploads.ts'
import expandableLineItems from './sdk-11-expandable-invoice-line-items.ts'
import errorCodes from './sdk-11-lists-error-codes.ts'
import deletedStatus from './sdk-11-removes-deleted-invoice-status.ts'
import lineItemProduct from './sdk-11-removes-line-item-product.ts'
import ordersAndSkus from './sdk-11-removes-orders-and-skus.ts'
import paynowTerms from './sdk-11-removes-paynow-terms.ts'
import subscriptionItems from './sdk-11-removes-subscription-data-items.ts'

/** What 2022-11-15 changed, in the order of docs/changes/2022-11-15.md. */
export const changes: readonly Change[] = [
  chargesOfPaymentIntent,
  refundsOfCharge,
  declineCodes,
  setupDeclineCodes,
  structureMismatch,
  ordersAndSkus,
  subscriptionItems,
  lineItemProduct,
  fileUploads,
  deletedStatus,
  paynowTerms,
  errorCodes,
  expandableLineItems,
  nullableInSdk11,
]
