import { defineChange, type Upgrade } from '../change.ts'

const days = 'settings.payouts.schedule.weekly_payout_days'

const upgrade: Upgrade = {
  verb: 'remove',
  safety: 'unsafe',
  reason: 'the account may need another payout day',
}

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'sdk-19-removes-weekend-payout-days',
  title: 'Weekly payouts no longer fall on Saturday or Sunday',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1900---2025-09-30',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: '`saturday` and `sunday` left the days that `weekly_payout_days` can have, so TypeScript refuses them.',
  todo: 'Choose among `monday` to `friday`, in forms and stored settings too.',
  claims: ['saturday', 'sunday'].flatMap((day) => [
    { element: `accounts.create ${days}=${day}`, upgrade },
    { element: `accounts.update ${days}=${day}`, upgrade },
    { element: `account.${days}=${day}` },
  ]),
})
