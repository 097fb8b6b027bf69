/**
 * Early notice: older ways that go on working, where a page of Stripe's names the newer one. No version brought them,
 * and they are told only where somebody asks for advice.
 */
import { type Change, defineChange } from '../change.ts'

const plans = defineChange({
  apiVersion: null,
  early: true,
  slug: 'superseded-plans',
  title: 'Prices take the place of Plans',
  url: 'https://docs.stripe.com/api/plans/create',
  evidence: 'page',
  severity: 'advice',
  layer: 'api',
  why: 'Nothing breaks yet, and Prices understand the plans that exist; they model subscriptions more flexibly.',
  todo: 'For new plans call `prices.create`: `unit_amount` holds what `amount` did, and `recurring.interval` what `interval` did. A price is not deleted but archived, with `active: false`.',
  example: {
    before: `const plan = await stripe.plans.create({
  amount: 1200,
  currency: 'usd',
  interval: 'month',
  product: productId,
})`,
    after: `const price = await stripe.prices.create({
  unit_amount: 1200,
  currency: 'usd',
  recurring: { interval: 'month' },
  product: productId,
})`,
  },
  claims: [],
  bites: [
    { call: 'plans.create' },
    { call: 'plans.update' },
    { call: 'plans.retrieve' },
    { call: 'plans.list' },
    { call: 'plans.del' },
  ],
})

const sources = defineChange({
  apiVersion: null,
  early: true,
  slug: 'superseded-sources',
  title: 'Payment Methods take the place of Sources',
  url: 'https://docs.stripe.com/api/sources',
  evidence: 'page',
  severity: 'advice',
  layer: 'api',
  why: 'Stripe calls the Sources API deprecated and means to turn off part of it, so payments that rest on it may stop.',
  todo: 'Collect payment details as Payment Methods (`paymentMethods.attach` saves one with a customer), and pay with Payment Intents.',
  claims: [],
  bites: [
    { call: 'sources.create' },
    { call: 'sources.update' },
    { call: 'sources.retrieve' },
    { call: 'sources.verify' },
    { call: 'sources.listSourceTransactions' },
  ],
})

const charges = defineChange({
  apiVersion: null,
  early: true,
  slug: 'superseded-charges',
  title: 'Payment Intents take the place of charges made directly',
  url: 'https://docs.stripe.com/payments/payment-intents/migration/charges',
  evidence: 'page',
  severity: 'advice',
  layer: 'api',
  why: 'Charges made directly aren’t ready for Strong Customer Authentication, take few payment methods and get no new features; recent `stripe` releases call the method deprecated.',
  todo: 'Create and confirm a Payment Intent instead; charges can still be read. A payment that was only authorized is then captured with `paymentIntents.capture`.',
  claims: [],
  bites: [{ call: 'charges.create' }],
})

const tokens = defineChange({
  apiVersion: null,
  early: true,
  slug: 'superseded-tokens',
  title: 'Payment Methods take the place of card tokens',
  url: 'https://docs.stripe.com/payments/payment-methods/transitioning',
  evidence: 'page',
  severity: 'advice',
  layer: 'api',
  why: 'Nothing breaks yet; a card token serves the older Charges and Sources APIs, which get no new payment methods.',
  todo: 'Collect card details as a Payment Method, in the browser with Stripe’s elements. A token for the debit card that a connected account is paid out to can stay.',
  claims: [],
  bites: [
    {
      call: 'tokens.create',
      without: ['account', 'bank_account', 'cvc_update', 'person', 'pii'],
    },
  ],
})

const accountTypes = defineChange({
  apiVersion: null,
  early: true,
  slug: 'superseded-account-types',
  title: 'Controller properties take the place of account types',
  url: 'https://docs.stripe.com/connect/migrate-to-controller-properties',
  evidence: 'page',
  severity: 'advice',
  layer: 'api',
  why: 'Nothing breaks, and moving is optional; Stripe recommends controller properties, which say one by one what a type decides all at once.',
  todo: 'Create accounts with `controller` in place of `type`, and read `controller` where code looks at an account’s type. Stripe’s page has the properties that each type stands for.',
  claims: [],
  bites: [{ send: 'accounts.create type' }],
})

const accountLinkCollect = defineChange({
  apiVersion: null,
  early: true,
  slug: 'superseded-account-link-collect',
  title: '`collection_options` takes the place of `collect` in account links',
  url: 'https://docs.stripe.com/api/account_links/create',
  evidence: 'types',
  severity: 'advice',
  layer: 'api',
  why: 'The documentation of the types calls `collect` deprecated; nothing breaks yet.',
  todo: 'Pass `collection_options: { fields: … }` with the value that `collect` has.',
  example: {
    before: `await stripe.accountLinks.create({
  account: accountId,
  type: 'account_onboarding',
  collect: 'eventually_due',
})`,
    after: `await stripe.accountLinks.create({
  account: accountId,
  type: 'account_onboarding',
  collection_options: { fields: 'eventually_due' },
})`,
  },
  claims: [],
  bites: [{ send: 'accountLinks.create collect' }],
})

/** Each with what takes its place: only a target that has it is worth the advice. */
export const superseded: readonly { change: Change; by: string }[] = [
  { change: plans, by: 'prices.create' },
  { change: sources, by: 'paymentMethods.attach' },
  { change: charges, by: 'paymentIntents.create' },
  { change: tokens, by: 'paymentMethods.create' },
  { change: accountTypes, by: 'accounts.create controller.stripe_dashboard.type' },
  { change: accountLinkCollect, by: 'accountLinks.create collection_options.fields' },
]
