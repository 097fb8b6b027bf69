import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'bancontact-off-session-payments-checkout',
  title: 'Checkout can save Bancontact payments for later SEPA debits',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/bancontact-off-session-payments-checkout',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: "With `setup_future_usage: 'off_session'`, a Bancontact payment in Checkout leaves a reusable SEPA Direct Debit method, which code that knows only methods paid with may not expect.",
  todo: 'Expect a `sepa_debit` method after a Bancontact payment that asked for later use.',
  claims: [],
})
