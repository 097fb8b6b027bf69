import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', { apiVersion: '2024-06-20' })

export async function startSofort(amount: number, returnUrl: string) {
  const source = await stripe.sources.create({
    type: 'sofort',
    amount,
    currency: 'eur',
    redirect: { return_url: returnUrl },
    sofort: { country: 'DE' },
  })
  return source.redirect?.url
}

export async function isChargeable(id: string): Promise<boolean> {
  return (await stripe.sources.retrieve(id)).status === 'chargeable'
}
