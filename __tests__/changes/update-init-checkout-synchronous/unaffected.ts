import { loadStripe } from '@stripe/stripe-js'

export function useCheckout(cart: string[]) {
  return { total: cart.length, initCheckout: () => cart.join() }
}

export const start = (cart: string[]) => useCheckout(cart).initCheckout()

export async function mount(clientSecret: Promise<string>) {
  const stripe = await loadStripe('pk_test_123')
  const session = stripe!.initCheckout({ clientSecret })
  session.createPaymentElement().mount('#payment-element')
  const loaded = await session.loadActions()
  return loaded.type === 'success' ? loaded.actions.confirm() : loaded.error
}
