import Stripe from 'stripe'

declare const stripe: Stripe

export const create = (name: string) =>
  stripe.products.create({ name, description: 'Soft and warm', metadata: { attributes: 'size', caption: 'Soft' } })
export const image = (row: { attributes: string[]; caption: string }) => row.caption + row.attributes.join()
export const node = (element: Element) => element.attributes.length
