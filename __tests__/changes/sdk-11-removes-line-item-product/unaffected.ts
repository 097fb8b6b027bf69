import Stripe from 'stripe'

export const product = (item: Stripe.LineItem) => item.price?.product
export const ofPrice = ({ product }: Stripe.Price) => product
export const own = (row: { product: string }) => row.product
