import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-10-16',
  slug: 'auto-populates-statement-descriptor-accounts',
  title: 'Stripe fills the statement descriptor of accounts and its prefix from the name or URL',
  url: 'https://docs.stripe.com/changelog/2023-10-16/auto-populates-statement-descriptor-accounts',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'An account without a statement descriptor gets one as soon as you send `business_profile.name`, `business_profile.url` or the name of the company or person; its customers see that text, and code that waits for `null` never runs.',
  todo: 'Send `settings.payments.statement_descriptor` together with the name, if the text matters, and do not take an empty descriptor as a sign.',
  keeps:
    'A descriptor that you send yourself is kept; its prefix for cards then defaults to a shortened form of it.',
  example: {
    before: `await stripe.accounts.create({
  type: 'custom',
  business_profile: { name: 'Rocket Rides GmbH & Co. KG' },
})`,
    after: `await stripe.accounts.create({
  type: 'custom',
  business_profile: { name: 'Rocket Rides GmbH & Co. KG' },
  settings: { payments: { statement_descriptor: 'ROCKET RIDES' } },
})`,
  },
  claims: [],
  bites: [
    { read: 'account.settings.payments.statement_descriptor' },
    { read: 'account.settings.card_payments.statement_descriptor_prefix' },
  ],
})
