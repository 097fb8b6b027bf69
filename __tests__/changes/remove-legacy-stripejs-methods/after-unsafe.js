const stripe = Stripe('pk_test_123')
const card = stripe.elements().create('card')

async function pay(clientSecret) {
  const { error } = await stripe.handleCardPayment(clientSecret, card)
  if (error) showError(error.message)
}

async function retry(clientSecret, paymentMethod) {
  return stripe.confirmCardPayment(clientSecret, { payment_method: paymentMethod })
}

async function save(clientSecret) {
  return stripe.handleCardSetup(clientSecret, card)
}
