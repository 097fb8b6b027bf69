import { AffirmMessageElement, IdealBankElement } from '@stripe/react-stripe-js'

export function BankForm({ amount }: { amount: number }) {
  return (
    <form>
      <IdealBankElement options={{ style: { base: { padding: '10px' } } }} />
      <AffirmMessageElement options={{ amount, currency: 'USD' }} />
    </form>
  )
}
