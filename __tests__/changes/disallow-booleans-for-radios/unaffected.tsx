import { PaymentElement } from '@stripe/react-stripe-js'
import { Form } from './form'

export function Pay() {
  return (
    <Form layout={{ radios: true }}>
      <PaymentElement options={{ layout: { type: 'accordion', radios: 'always' } }} />
    </Form>
  )
}
