import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: parameters that were always needed are declared since stripe 11. */
export default defineChange({
  apiVersion: '2022-11-15',
  slug: 'sdk-11-declares-file-uploads',
  title: 'files.create asks for file and purpose in its types',
  url: 'https://docs.stripe.com/api/files/create',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The parameters were not declared at all before, so objects that are built without `file` and `purpose`, or with any string as `purpose`, do not compile.',
  todo: 'Pass `file` and `purpose` in one object, typed as `Stripe.FileCreateParams`; the request is the same.',
  claims: [
    { element: 'files.create', change: 'required' },
    { element: 'files.create file', change: 'required' },
    { element: 'files.create purpose', change: 'required' },
  ],
})
