import Stripe from 'stripe'

type Legacy = Stripe.AlipayAccount | Stripe.BitcoinReceiver

export const isLegacy = (source: Stripe.CustomerSource): source is Legacy =>
  source.object === 'alipay_account' || source.object === 'bitcoin_receiver'
export const amounts = (transactions: Stripe.BitcoinTransaction[]) => transactions.map(({ amount }) => amount)
export function gone(source: Stripe.DeletedBitcoinReceiver | Stripe.DeletedAlipayAccount) {
  return source.deleted
}
