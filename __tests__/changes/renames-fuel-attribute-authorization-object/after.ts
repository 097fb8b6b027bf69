import Stripe from 'stripe'

declare const stripe: Stripe
const makeDetails = () => ({ fuel: { volume_decimal: '5' } })

export async function capture(volume_decimal: string) {
  const { authorizations, transactions } = stripe.testHelpers.issuing
  await transactions.createForceCapture({
    card: 'ic_1',
    amount: 100,
    currency: 'usd',
    purchase_details: { fuel: { type: 'diesel', unit: 'liter', quantity_decimal: '1' } },
  })
  await transactions.createUnlinkedRefund({ card: 'ic_1', amount: 1, currency: 'usd', purchase_details: { fuel: { quantity_decimal: volume_decimal } } })
  await authorizations.capture('iauth_1', { purchase_details: { fuel: { "quantity_decimal": '1' } } })
  const fuel = { volume_decimal: '2' }
  await authorizations.capture('iauth_1', { purchase_details: { fuel } })
  const params: Stripe.TestHelpers.Issuing.AuthorizationCaptureParams = { purchase_details: { fuel: { quantity_decimal: '3' } } }
  await authorizations.capture('iauth_1', { ...params, close_authorization: true })
  await (stripe as any).testHelpers.issuing.authorizations.capture('iauth_1', { purchase_details: { fuel: { quantity_decimal: '4' } } })
  await authorizations.capture('iauth_1', { purchase_details: makeDetails() as any })
}
