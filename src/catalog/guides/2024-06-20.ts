import type { Guide } from './guide.ts'

const changelog = 'https://docs.stripe.com/changelog/2024-06-20'

const sessionFindings = [
  'permissions-required-financial-connections-session',
  'invalid-permissions-financial-connections-session',
  'duplicate-permissions-financial-connections-session',
  'link-account-sessions-not-in-sdk',
] as const

/**
 * What the move to 2024-06-20 adds. Stripe's own list for it is all Issuing and Connect; the permissions of Financial
 * Connections sessions were required before, too, and are here because this is when teams look at them.
 */
export const guide20240620: Guide = {
  steps: [
    {
      id: 'permissions',
      before: 'version',
      text: '**Name the permissions of each Financial Connections session**: `financialConnections.sessions.create` is refused without `permissions`, in this and every other version. The fix adds {permissions}.',
      url: 'https://docs.stripe.com/api/financial_connections/sessions/create',
      code: {
        slugs: sessionFindings,
        inventory: [],
        role: 'decides',
        lookedFor: 'Financial Connections session without valid permissions',
      },
      points: [
        {
          id: 'least',
          text: 'Ask for no more than you use: it is what your customers consent to, and data you must protect.',
          url: 'https://docs.stripe.com/financial-connections/fundamentals',
        },
        {
          id: 'values',
          text: 'The values are `balances`, `ownership`, `payment_method` and `transactions`. The call is `sessions.create`: the SDK has no `linkAccountSessions`.',
          url: 'https://docs.stripe.com/api/financial_connections/sessions/create',
        },
        { id: 'sets', text: 'Try each set of permissions, where your flows need different ones.' },
      ],
    },
    {
      id: 'webhooks',
      alone: true,
      text: '**Review the webhook handlers.** Nothing breaks in the events of `{to}`; still look at new fields and values in what you handle, such as payment methods and checkout sessions, and at the version of each endpoint.',
    },
    {
      id: 'tests',
      text: '**Test in staging**: payments, refunds, subscriptions, customers, and linking an account with Financial Connections.',
    },
  ],
  changes: [
    {
      id: 'fuel-quantity',
      before: 'code',
      text: '**Issuing fuel data**: `purchase_details.fuel.volume_decimal` is `quantity_decimal`, in test helpers and on transactions.',
      url: `${changelog}/renames-purchase-details-transaction-object`,
      code: {
        slugs: ['renames-fuel-attribute-authorization-object', 'renames-purchase-details-transaction-object'],
        inventory: [],
        role: 'decides',
        lookedFor: 'use of `volume_decimal`',
      },
    },
    {
      id: 'disabled-reasons',
      before: 'code',
      text: '**Connect capabilities**: `requirements.disabled_reason` is a closed list now, with new values such as `paused.inactivity` and `other`. Check what compares it.',
      url: `${changelog}/adds-enum-disabled-reasons-capabilities`,
      code: {
        slugs: ['adds-enum-disabled-reasons-capabilities'],
        inventory: [],
        role: 'shows',
        lookedFor: 'comparison with a `disabled_reason`',
      },
    },
    {
      id: 'bank-transfers',
      before: 'code',
      text: '**Connect capabilities**: `bank_transfer_payments` is deprecated. Ask for the one of the country: `gb_`, `jp_`, `mx_`, `sepa_` or `us_bank_transfer_payments`.',
      url: `${changelog}/deprecates-bank-transfer-payments-capabilities`,
    },
    {
      id: 'alphanumeric-id',
      before: 'code',
      text: '**Issuing fleet cards**: `cardholder_prompt_data.alphanumeric_id` is deprecated. Read `driver_id`, `vehicle_number`, `unspecified_id` or `user_id`.',
      url: `${changelog}/deprecates-alphanumeric-id-issuing`,
    },
    {
      id: 'fuel-units',
      before: 'code',
      text: '**Issuing fuel units**: new values `charging_minute`, `imperial_gallon`, `kilogram`, `kilowatt_hour` and `pound`. Check code that covers every unit.',
      url: `${changelog}/adds-enum-fuel-units-issuing`,
    },
    {
      id: 'request-history',
      before: 'code',
      text: '**Issuing authorizations**: new values of `request_history[].reason`: `card_canceled`, `card_expired`, `cardholder_blocked`, `insecure_authorization_method` and `pin_blocked`. Check code that covers every reason.',
      url: `${changelog}/adds-enum-request-history-reasons-issuing`,
    },
    {
      id: 'undocumented-fields',
      before: 'code',
      text: '**Issuing fuel and fleet data**: fields that were never documented are gone. No scan can see them; ask whoever reads raw purchase details.',
      url: `${changelog}/removes-undocumented-fuel-fields-issuing`,
    },
  ],
  testing: [
    {
      id: 'financial-connections',
      before: 'existing',
      text: 'The Financial Connections flow: link an account, with the permissions that your code asks for.',
      url: 'https://docs.stripe.com/financial-connections/testing',
    },
  ],
  mistakes: [
    {
      id: 'no-permissions',
      before: 'version-not-set',
      text: '**A session without `permissions`** → Stripe refuses the call and customers can’t link their accounts → find every call and add the array.',
      code: {
        slugs: ['permissions-required-financial-connections-session'],
        inventory: [],
        role: 'shows',
        lookedFor: 'Financial Connections session without permissions',
      },
    },
    {
      id: 'flow-not-tested',
      before: 'logs-not-watched',
      text: '**The linking flow was not tested after the change** → your users are the first to meet the failure → test the whole flow, with different permissions.',
    },
  ],
}
