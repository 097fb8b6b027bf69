import Stripe from 'stripe'

declare const stripe: Stripe

export const create = (name: string) =>
  stripe.products.create({ name, caption: 'Soft and warm', attributes: ['size', 'color'] })

export async function retire(id: string, attributes: string[]) {
  const params: Stripe.ProductUpdateParams = { active: true, attributes }
  params.deactivate_on = ['checkout']
  const { caption } = await stripe.products.update(id, params)
  return caption
}

export const sizes = (product: Stripe.Product) => product.attributes?.join(', ')
