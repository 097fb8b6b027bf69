import Stripe from 'stripe'

declare const stripe: Stripe

export async function receipt(id: string) {
  const session = await stripe.checkout.sessions.retrieve(id)
  if (session.currency_conversion) {
    const { fx_rate, source_currency } = session.currency_conversion
    return `${session.amount_total} ${session.currency} (from ${source_currency}, ${fx_rate})`
  }
  return `${session.amount_total} ${session.currency}`
}

export function handle(event: Stripe.Event) {
  if (event.type !== 'checkout.session.completed') return
  const { currency_conversion: conversion, amount_total: total } = event.data.object
  return conversion?.amount_total ?? total
}
