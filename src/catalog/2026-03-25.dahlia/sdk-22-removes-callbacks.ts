import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-removes-callbacks',
  title: 'methods take no callback',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The function is taken for parameters or options and never called, so whatever it does does not happen.',
  todo: 'Await the promise that every method returns.',
  example: {
    before: `stripe.customers.retrieve(id, (err, customer) => {
  if (err) return fail(err)
  show(customer)
})`,
    after: `try {
  show(await stripe.customers.retrieve(id))
} catch (err) {
  fail(err)
}`,
  },
  claims: [{ element: 'method(callback)' }],
})
