import Stripe from 'stripe'

declare const stripe: Stripe

export async function usePoints(id: string) {
  await stripe.paymentMethods.update(id, {
    metadata: { chosen: 'points' },
  })
}

export const toPoints = (naver_pay: Stripe.PaymentMethodUpdateParams.NaverPay): Stripe.PaymentMethodUpdateParams => ({})
