export function useCheckout(cart: string[]) {
  return { total: cart.length, initCheckout: () => cart.join() }
}

export const start = (cart: string[]) => useCheckout(cart).initCheckout()
