import Stripe from 'stripe'

declare const stripe: Stripe

export const create = (name: string, bullets: string[]) =>
  stripe.products.create({ name, marketing_features: bullets.map((each) => ({ name: each })) })

export async function relabel(id: string, features: Stripe.ProductUpdateParams.MarketingFeature[]) {
  const params: Stripe.ProductUpdateParams = { marketing_features: features }
  return stripe.products.update(id, params)
}

export async function plans() {
  const { data } = await stripe.prices.list({ expand: ['data.product'] })
  return data.map(({ product }) => (product as Stripe.Product).marketing_features.map(({ name }) => name))
}

export const bullets = ({ marketing_features: features }: Stripe.Product) => features
export const first = (product: Stripe.Product): Stripe.Product.MarketingFeature | undefined => product['marketing_features'][0]
