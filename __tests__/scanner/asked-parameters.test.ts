// What a call leaves out is judged by the types of what is passed, also where no source says the parameter's name.
import { inShort, scanTexts } from './scan-texts.ts'

const client = `import Stripe from 'stripe'
const stripe = new Stripe(process.env.KEY!, { apiVersion: '2024-04-10' })
`
const jump = { from: '2023-10-16', to: '2024-04-10' }

test('a typed object may have the parameter: nothing is certain', async () => {
  const text = `${client}
export const pay = (params: Stripe.PaymentIntentCreateParams) => stripe.paymentIntents.create(params)
export const spread = (rest: Stripe.PaymentIntentCreateParams) => stripe.paymentIntents.create({ ...rest, amount: 1 })
`
  const { findings } = await scanTexts({ 'src/pay.ts': text }, jump)
  const sure = findings.filter(
    ({ certainty, severity }) => certainty === 'certain' && severity === 'behavior',
  )
  expect(inShort(sure)).toEqual([])
})

test('an object written in place has not', async () => {
  const text = `${client}
export const pay = () => stripe.paymentIntents.create({ amount: 1, currency: 'eur' })
`
  const { findings } = await scanTexts({ 'src/pay.ts': text }, jump)
  const sure = findings.filter(({ severity }) => severity === 'behavior')
  expect(inShort(sure)).toEqual(['src/pay.ts:4 automatic-sync-default-paymentintents certain unsafe'])
})
