import { defineChange } from '../change.ts'

const terms = 'v2.core.accounts.update identity.attestations.terms_of_service'
const upgrade = {
  verb: 'rename',
  safety: 'unsafe',
  reason: 'the terms may be others: compare what the account holder agreed to',
} as const

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-06-24.dahlia',
  slug: 'sdk-22-renames-storer-attestations',
  title: 'The terms of service of v2 accounts are attested for money_manager, not storer',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2230---2026-06-24',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: 'Updates of v2 accounts no longer take `storer` and `crypto_storer` in `identity.attestations.terms_of_service`, so TypeScript refuses them.',
  todo: 'Send `money_manager` for `storer` and `crypto_money_manager` for `crypto_storer`, which came in the same release.',
  claims: [
    { element: `${terms}.storer`, upgrade: { ...upgrade, to: 'money_manager' } },
    { element: `${terms}.crypto_storer`, upgrade: { ...upgrade, to: 'crypto_money_manager' } },
    { element: 'Stripe.V2.Core.AccountUpdateParams.Identity.Attestations.TermsOfService.*' },
  ],
})
