import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY as string, { apiVersion: '2022-11-15' })
stripe.setTimeout(20000)
stripe.setMaxNetworkRetries(2)

export class Billing {
  private readonly stripe: Stripe

  constructor(key: string) {
    this.stripe = new Stripe(key, { apiVersion: '2022-11-15' })
    this.stripe.setAppInfo({ name: 'billing' })
  }

  useVersion(version: '2022-08-01') {
    this.stripe.setApiVersion(version)
  }
}
