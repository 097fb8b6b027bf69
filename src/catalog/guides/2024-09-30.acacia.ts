import type { Guide } from './guide.ts'
import { decides, shows } from './rule.ts'
import { endpointNotMoved, issuing, movesFields, sdkCalls } from './shared.ts'

const changelog = 'https://docs.stripe.com/changelog/acacia/2024-09-30'

/** Small: billing alerts, Terminal, and the addresses of issued cards. */
export const guideAcacia: Guide = {
  steps: movesFields,
  changes: [
    {
      id: 'billing-alerts',
      before: 'code',
      text: '**Billing alerts**: `usage_threshold_config` is `usage_threshold`, with the filters inside it.',
      url: `${changelog}/billing-alerts-contextualizing-filters`,
      code: decides('old name in a billing alert', 'billing-alerts-contextualizing-filters'),
    },
    {
      id: 'terminal-consent',
      before: 'code',
      text: '**Terminal**: saving a card takes `allow_redisplay` in place of `customer_consent_collected`, in apps with a Terminal SDK too.',
      url: `${changelog}/terminal-remove-customer-consent-require-allow-redisplay`,
      code: decides(
        'card saved by a reader in the old way',
        'terminal-remove-customer-consent-require-allow-redisplay',
      ),
    },
    issuing(
      'shipping addresses of cards are checked and corrected by default, so handle the refusal and the status `submitted`, or say with `shipping.address_validation.mode` what you want.',
      `${changelog}/card-shipping-status-submitted-address-validation`,
      shows('use of Issuing that changed', 'card-shipping-status-submitted-address-validation'),
    ),
    sdkCalls('sdk-17-retries-twice'),
  ],
  testing: [
    {
      id: 'retries',
      before: 'errors',
      text: 'A request that Stripe does not answer: the SDK tries again by default, so look at the time it takes and at tests that count requests.',
      url: 'https://github.com/stripe/stripe-node#configuration',
    },
  ],
  mistakes: [endpointNotMoved],
}
