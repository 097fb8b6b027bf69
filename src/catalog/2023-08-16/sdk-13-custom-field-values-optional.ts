import { defineChange } from '../change.ts'

const objects = ['checkout.session', 'payment_link']
const types = ['dropdown', 'numeric', 'text']

/** Not an entry of Stripe's API changelog: the value of a custom field stands under the key of its type alone. */
export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.10.0',
  slug: 'sdk-13-custom-field-values-optional',
  title: 'A custom field can lack dropdown, numeric and text, where it was null before',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#13100---2023-10-11',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'The types say that the key may be missing, no longer that it may be `null`; a comparison with `null` alone lets `undefined` through.',
  todo: 'Use `?.`, or compare loosely (`!= null`).',
  example: {
    before: 'const size = field.dropdown !== null ? field.dropdown.value : null',
    after: 'const size = field.dropdown?.value ?? null',
  },
  claims: objects.flatMap((object) =>
    types.map((type) => ({ element: `${object}.custom_fields[].${type}` })),
  ),
})
