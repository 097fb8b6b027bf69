import Stripe from 'stripe'
import { S3 } from './s3'

const stripe = new Stripe('sk', { apiVersion: '2022-11-15', timeout: 20000, maxNetworkRetries: 2 })

export function later(store: S3) {
  setTimeout(() => stripe.customers.list(), 1000)
  store.setApiVersion('2006-03-01')
}
