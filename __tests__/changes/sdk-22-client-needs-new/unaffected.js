import Stripe from 'stripe'
import { loadStripe } from '@stripe/stripe-js'

export const stripe = new Stripe('sk', { apiVersion: '2026-03-25.dahlia' })
export const required = require('stripe')('sk', { apiVersion: '2026-03-25.dahlia' })
export const browser = loadStripe('pk')
