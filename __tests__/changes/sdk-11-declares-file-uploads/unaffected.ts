import Stripe from 'stripe'

declare const stripe: Stripe

export const upload = (data: Buffer) =>
  stripe.files.create({ purpose: 'dispute_evidence', file: { data, name: 'proof.png', type: 'image/png' } } as any)
export const built = (params: Stripe.FileCreateParams) => stripe.files.create(params)
export const get = (id: string) => stripe.files.retrieve(id)
