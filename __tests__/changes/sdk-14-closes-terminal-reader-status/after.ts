import Stripe from 'stripe'

declare const stripe: Stripe

export async function isReady(id: string) {
  const reader = await stripe.terminal.readers.retrieve(id)
  return 'status' in reader && reader.status !== 'busy'
}

export const text = ({ status }: Stripe.Terminal.Reader) => (status === 'connected' ? 'Ready' : 'Off')
