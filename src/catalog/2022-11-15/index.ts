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
import sdk11MovesSignatureErrorFields from './sdk-11-moves-signature-error-fields.ts'
import sdk11RemovesBasicMethods from './sdk-11-removes-basic-methods.ts'
import sdk11RemovesConfigSetters from './sdk-11-removes-config-setters.ts'
import deletedStatus from './sdk-11-removes-deleted-invoice-status.ts'
import lineItemProduct from './sdk-11-removes-line-item-product.ts'
import ordersAndSkus from './sdk-11-removes-orders-and-skus.ts'
import paynowTerms from './sdk-11-removes-paynow-terms.ts'
import sdk11RemovesSnakeCaseOptions from './sdk-11-removes-snake-case-options.ts'
import subscriptionItems from './sdk-11-removes-subscription-data-items.ts'
import sdk12PinsApiVersion from './sdk-12-pins-api-version.ts'

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
  sdk11RemovesConfigSetters,
  sdk11MovesSignatureErrorFields,
  sdk11RemovesSnakeCaseOptions,
  sdk11RemovesBasicMethods,
  sdk12PinsApiVersion,
]
