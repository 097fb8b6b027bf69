import type { Change } from '../change.ts'
import billingAlerts from './billing-alerts-contextualizing-filters.ts'
import cardShipping from './card-shipping-status-submitted-address-validation.ts'
import sdk17RetriesTwice from './sdk-17-retries-twice.ts'
import allowRedisplay from './terminal-remove-customer-consent-require-allow-redisplay.ts'

/** What 2024-09-30.acacia changed, in the order of docs/changes/2024-09-30.acacia.md. */
export const changes: readonly Change[] = [billingAlerts, allowRedisplay, cardShipping, sdk17RetriesTwice]
