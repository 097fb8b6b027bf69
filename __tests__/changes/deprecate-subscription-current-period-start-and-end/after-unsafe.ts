import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!, { apiVersion: '2025-03-31.basil' })

export async function renewalDate(id: string) {
  const subscription = await stripe.subscriptions.retrieve(id)
  return new Date(subscription.items.data[0].current_period_end * 1000)
}

export async function period(customer: string) {
  const { data } = await stripe.subscriptions.list({ customer, limit: 1 })
  return data.map(({ items: { data: [{ current_period_start: start, current_period_end }] } }) => ({ start, end: current_period_end }))[0]
}

const isActive = (sub: Stripe.Subscription): boolean =>
  sub.status === 'active' && sub.items.data[0].current_period_end * 1000 > Date.now()

type Period = Pick<Stripe.Subscription, 'current_period_start' | 'current_period_end'>
export const daysLeft = (sub: Period) => Math.ceil((sub.current_period_end - Date.now() / 1000) / 86_400)

export async function onEvent(event: Stripe.Event, db: any) {
  switch (event.type) {
    case 'customer.subscription.created':
    case 'customer.subscription.updated': {
      const subscription = event.data.object
      await db.user.update({
        where: { stripeSubscriptionId: subscription.id },
        data: {
          active: isActive(subscription),
          stripeCurrentPeriodEnd: new Date(subscription.items.data[0].current_period_end * 1000),
        },
      })
    }
  }
}
