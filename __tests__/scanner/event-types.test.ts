// Names of events that are gone: Stripe's, and those of others that are called the same.
import { scanTexts } from './scan-texts.ts'

const PACKAGE = '{ "dependencies": { "stripe": "14.25.0" } }'
const told = async (body: string) => {
  const code = `import Stripe from 'stripe'\nexport const stripe = new Stripe('sk', { apiVersion: '2023-10-16' })\n${body}\n`
  const { findings } = await scanTexts({ 'package.json': PACKAGE, 'src/a.ts': code }, { to: '2024-04-10' })
  return findings.flatMap(({ element, certainty }) =>
    element === 'order.created' ? [`${element} ${certainty}`] : [],
  )
}

test.each([
  "export const f = (event: any) => event.type === 'order.created'",
  "export const f = (type: string) => { switch (type) { case 'order.created': return 1 } }",
  "export const f = (stripe: any) => stripe.event === 'order.created'",
  "export const handlers = { 'order.created': () => {}, 'invoice.paid': () => {} }",
  "export const eventHandlers = { 'order.created': () => {} }",
  "export const wanted = ['order.created', 'invoice.paid']",
  "export const f = (event: any) => ['order.created'].includes(event.type)",
])('told: %s', async (body) => {
  expect(await told(body)).toEqual(['order.created likely'])
})

test.each([
  "export const f = (row: any) => row.event === 'order.created'",
  "export const labels = { 'order.created': 'New order', 'order.gone': 'Gone' }",
  "export const keys = ['order.created', 'basket.created']",
])('left: %s', async (body) => {
  expect(await told(body)).toEqual([])
})
