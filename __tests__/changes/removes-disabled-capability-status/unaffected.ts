import Stripe from 'stripe'

export const isOn = (capability: Stripe.Capability) => capability.status === 'active'
export const isOff = (user: { status: string }) => user.status === 'disabled'
export const style = 'disabled'
