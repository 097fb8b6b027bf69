import Stripe from 'stripe'
import { createClient } from '@sanity/client'

const key = 'sk_test_1'
export const same = new Stripe(key, { apiVersion: '2024-06-20' })
export const newer = new Stripe(key, { apiVersion: '2025-03-31.basil' as any })
export const newerPreview = new Stripe(key, { apiVersion: '2025-03-31.preview' as any })
export const sanity = createClient({ projectId: 'stripe-shop', apiVersion: '2023-05-03' })
export const azure = { apiVersion: '2023-05-15' }
export const shopify = { apiVersion: '2023-10' }
// The mobile SDK's version is in the inventory only; so is an endpoint that is on the target.
export const ephemeral = () => same.ephemeralKeys.create({ customer: 'cus_1' }, { apiVersion: '2023-10-16' })
export const endpoint = () => same.webhookEndpoints.create({ url: 'https://example.com', enabled_events: ['*'], api_version: '2024-06-20' })
export const inherited = () => same.customers.create({}, { apiVersion: undefined })
// The client says nothing of its own.
export const typed = (stripe: Stripe, config: Stripe.StripeConfig) => [stripe, config.apiVersion]
