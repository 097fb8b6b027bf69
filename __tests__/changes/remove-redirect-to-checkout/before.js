const stripe = Stripe('pk_test_123')

document.getElementById('checkout-button').addEventListener('click', () => {
  fetch('/create-checkout-session', { method: 'POST' })
    .then((response) => response.json())
    .then((session) => stripe.redirectToCheckout({ sessionId: session.id }))
})
