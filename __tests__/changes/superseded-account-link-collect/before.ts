import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', { apiVersion: '2024-06-20' })

export async function onboardingLink(account: string, origin: string) {
  const link = await stripe.accountLinks.create({
    account,
    type: 'account_onboarding',
    collect: 'eventually_due',
    refresh_url: `${origin}/again`,
    return_url: `${origin}/done`,
  })
  return link.url
}
