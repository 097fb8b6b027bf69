export function Methods({ paymentMethodTypes }: { paymentMethodTypes: string[] }) {
  return <p>{paymentMethodTypes.join(', ')}</p>
}
