import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 11.0 itself changed. */
export default defineChange({
  apiVersion: '2022-11-15',
  sdk: '11.0.0',
  slug: 'sdk-11-moves-signature-error-fields',
  title: 'a failed signature check carries header and payload on the error itself',
  url: 'https://github.com/stripe/stripe-node/wiki/Migration-guide-for-v11',
  evidence: 'page',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The error has no `detail` any more, so reading `err.detail.header` throws a TypeError in the very code that handles the failure.',
  todo: 'Read `err.header` and `err.payload`.',
  example: {
    before: `} catch (err) {
  if (err instanceof Stripe.errors.StripeSignatureVerificationError) log(err.detail.header)
}`,
    after: `} catch (err) {
  if (err instanceof Stripe.errors.StripeSignatureVerificationError) log(err.header)
}`,
  },
  claims: [{ element: 'StripeSignatureVerificationError.detail.*' }],
})
