import Stripe from 'stripe'

declare const stripe: Stripe
const openingDays = ['friday', 'saturday', 'sunday']

export const isOpen = (day: string) => openingDays.includes(day) || day === 'saturday'

export const payOutWeekly = (account: string) =>
  stripe.accounts.update(account, {
    settings: { payouts: { schedule: { interval: 'weekly', weekly_payout_days: ['monday', 'thursday'] } } },
  })
