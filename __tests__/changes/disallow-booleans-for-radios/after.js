const stripe = Stripe('pk_test_123')

async function initialize(clientSecret) {
  const elements = stripe.elements({ clientSecret })
  const paymentElement = elements.create('payment', {
    layout: { type: 'accordion', defaultCollapsed: false, radios: true, spacedAccordionItems: false },
  })
  paymentElement.mount('#payment-element')
}
