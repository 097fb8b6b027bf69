import Stripe from 'stripe'
import { load } from './config'

export const stripe = new Stripe('sk', { apiVersion: '2023-08-16', maxNetworkRetries: 3 })
export const other = new Stripe('sk', { apiVersion: '2023-08-16', ...load() })
