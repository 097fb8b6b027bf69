import Stripe from 'stripe'

declare const stripe: Stripe
declare const book: (fee: number) => Promise<void>

export async function charge(amount: number, customer: string, paymentMethod: string) {
  const intent = await stripe.paymentIntents.create({
    amount,
    currency: 'eur',
    customer,
    payment_method: paymentMethod,
    confirm: true,
    off_session: true,
    expand: ['latest_charge.balance_transaction'],
  })
  const latest = intent.latest_charge as Stripe.Charge
  const transaction = latest.balance_transaction as Stripe.BalanceTransaction
  await book(transaction.fee)
}

export async function onSucceeded(event: Stripe.ChargeSucceededEvent) {
  const { balance_transaction: id } = event.data.object
  await stripe.balanceTransactions.retrieve(id!.toString())
}
