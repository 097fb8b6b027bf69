import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: strings that became enums with stripe 11 or 12. */
export default defineChange({
  apiVersion: '2022-11-15',
  slug: 'sdk-11-lists-error-codes',
  title: 'The code of a payment or setup error has a closed list of values',
  url: 'https://docs.stripe.com/error-codes',
  evidence: 'types',
  severity: 'behavior',
  layer: 'sdk',
  why: 'A comparison with a value that is not in the list does not compile and never holds.',
  todo: 'Compare with a code that Stripe lists; reasons such as `do_not_honor` stand in `decline_code`.',
  claims: [
    { element: 'invoice.last_finalization_error.code' },
    { element: 'payment_intent.last_payment_error.code' },
    { element: 'setup_attempt.setup_error.code' },
    { element: 'setup_intent.last_setup_error.code' },
  ],
})
