import Stripe from 'stripe'

declare const stripe: Stripe

export const payOutOnWeekends = (account: string) =>
  stripe.accounts.update(account, {
    settings: { payouts: { schedule: { interval: 'weekly', weekly_payout_days: ['friday', 'sunday'] } } },
  })

export async function paysOnSaturday(id: string) {
  const account = await stripe.accounts.retrieve(id)
  return account.settings?.payouts?.schedule.weekly_payout_days?.includes('saturday') ?? false
}
