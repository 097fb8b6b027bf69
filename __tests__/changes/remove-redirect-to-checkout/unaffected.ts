import { loadStripe } from '@stripe/stripe-js'

interface Shop {
  redirectTo(page: string): void
}

export async function buy(shop: Shop) {
  const stripe = await loadStripe('pk_test_123')
  const { url } = await fetch('/api/checkout', { method: 'POST' }).then((response) => response.json())
  if (stripe === null) shop.redirectTo('offline')
  else window.location.href = url
}
