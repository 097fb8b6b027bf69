import { type Claim, defineChange } from '../change.ts'

/** Old name of the parameters → the new one, and the types inside that are gone. */
const renamed: Record<string, readonly [to: string, ...inside: string[]]> = {
  PersonCreateParams: ['AccountCreatePersonParams', 'Dob', 'Documents', 'Relationship', 'Verification'],
  PersonUpdateParams: ['AccountUpdatePersonParams', 'Dob', 'Documents', 'Relationship', 'Verification'],
  PersonListParams: ['AccountListPersonsParams', 'Relationship'],
  ExternalAccountUpdateParams: [
    'AccountUpdateExternalAccountParams',
    'AccountHolderType',
    'AccountType',
    'Documents',
  ],
  ExternalAccountListParams: ['AccountListExternalAccountsParams', 'Object'],
  CustomerSourceUpdateParams: ['CustomerUpdateSourceParams', 'AccountHolderType', 'Owner'],
  CashBalanceUpdateParams: ['CustomerUpdateCashBalanceParams', 'Settings'],
  UsageRecordCreateParams: ['SubscriptionItemCreateUsageRecordParams', 'Action'],
}

export default defineChange({
  apiVersion: '2023-10-16',
  sdk: '14.18.0',
  slug: 'sdk-14-renames-nested-resource-params',
  title: 'Parameter types of nested resources are named after the method that takes them',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#14180---2024-02-22',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The old names, such as `Stripe.PersonCreateParams`, still work as deprecated aliases, but the types inside them do not: `Stripe.PersonCreateParams.Dob` no longer compiles.',
  todo: 'Use the new names: `AccountCreatePersonParams`, `AccountUpdateExternalAccountParams`, `CustomerUpdateSourceParams`, `SubscriptionItemCreateUsageRecordParams` and so on.',
  example: {
    before: 'const born: Stripe.PersonCreateParams.Dob = { day: 1, month: 2, year: 1990 }',
    after: 'const born: Stripe.AccountCreatePersonParams.Dob = { day: 1, month: 2, year: 1990 }',
  },
  claims: Object.entries(renamed).flatMap(([from, [to, ...inside]]) =>
    inside.map(
      (name): Claim => ({
        element: `Stripe.${from}.${name}`,
        upgrade: { verb: 'move', to: `Stripe.${to}.${name}`, safety: 'safe' },
      }),
    ),
  ),
})
