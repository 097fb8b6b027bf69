const stripe = Stripe('pk_test_123')

initialize()

async function initialize() {
  const fetchClientSecret = async () => {
    const response = await fetch('/create-checkout-session', { method: 'POST' })
    const { clientSecret } = await response.json()
    return clientSecret
  }

  const checkout = await stripe.initEmbeddedCheckout({ fetchClientSecret })
  checkout.mount('#checkout')
}
