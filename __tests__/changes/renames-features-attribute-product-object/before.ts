import Stripe from 'stripe'

declare const stripe: Stripe

export const create = (name: string, bullets: string[]) =>
  stripe.products.create({ name, features: bullets.map((each) => ({ name: each })) })

export async function relabel(id: string, features: Stripe.ProductUpdateParams.Feature[]) {
  const params: Stripe.ProductUpdateParams = { features }
  return stripe.products.update(id, params)
}

export async function plans() {
  const { data } = await stripe.prices.list({ expand: ['data.product'] })
  return data.map(({ product }) => (product as Stripe.Product).features.map(({ name }) => name))
}

export const bullets = ({ features }: Stripe.Product) => features
export const first = (product: Stripe.Product): Stripe.Product.Feature | undefined => product['features'][0]
