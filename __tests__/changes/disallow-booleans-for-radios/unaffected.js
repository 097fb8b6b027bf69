const stripe = Stripe('pk_test_123')

function initialize(clientSecret, form) {
  const elements = stripe.elements({ clientSecret })
  form.render({ layout: { radios: true } })
  elements.create('payment', { layout: { type: 'accordion', radios: 'never' } }).mount('#payment-element')
}
