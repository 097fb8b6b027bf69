import type { Change } from '../change.ts'
import asyncCapture from './automatic-sync-default-paymentintents.ts'
import nullableInSdk15 from './nullable-in-sdk-15.ts'
import marketingFeatures from './renames-features-attribute-product-object.ts'
import rendering from './renames-rendering-options-invoicing.ts'
import activeEntitlement from './sdk-15-active-entitlement-feature-expandable.ts'
import numberedTypes from './sdk-15-merges-numbered-types.ts'
import meterEventAdjustment from './sdk-15-meter-event-adjustment-type.ts'
import cardPresent from './sdk-15-removes-card-present-incremental-authorization.ts'
import challengeOnly from './sdk-15-removes-challenge-only.ts'
import climateVarious from './sdk-15-removes-climate-various.ts'
import forwardingConfig from './sdk-15-removes-forwarding-config.ts'
import identityOptions from './sdk-15-removes-identity-email-phone-options.ts'
import legacyEvents from './sdk-15-removes-legacy-events.ts'
import obligations from './sdk-15-removes-obligation-values.ts'
import methodConfigurations from './sdk-15-removes-payment-method-configuration-fields.ts'
import portalPause from './sdk-15-removes-portal-subscription-pause.ts'
import serviceTax from './sdk-15-removes-service-tax.ts'
import invoiceItemEvents from './sdk-15-renames-invoice-item-event-types.ts'

/** What 2024-04-10 changed, in the order of docs/changes/2024-04-10.md. */
export const changes: readonly Change[] = [
  asyncCapture,
  marketingFeatures,
  rendering,
  legacyEvents,
  nullableInSdk15,
  invoiceItemEvents,
  portalPause,
  numberedTypes,
  activeEntitlement,
  meterEventAdjustment,
  serviceTax,
  methodConfigurations,
  cardPresent,
  forwardingConfig,
  identityOptions,
  obligations,
  challengeOnly,
  climateVarious,
]
