import Stripe from 'stripe'
import { load } from './config'

export const stripe = new Stripe('sk', { apiVersion: '2024-09-30.acacia', maxNetworkRetries: 3 })
export const other = new Stripe('sk', { apiVersion: '2024-09-30.acacia', ...load() })
