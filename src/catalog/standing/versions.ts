import { defineChange } from '../change.ts'

export const apiVersionPin = defineChange({
  apiVersion: null,
  slug: 'api-version-pin',
  title: 'API version is not the target',
  url: 'https://docs.stripe.com/sdks/set-version',
  evidence: 'page',
  severity: 'advice',
  layer: 'api',
  why: 'Requests made here use another version, so parameters and responses have that version’s shape.',
  todo: 'Set the API version to the target where the client is made, and upgrade the webhook endpoints with it.',
  claims: [],
})

export const sdkRange = defineChange({
  apiVersion: null,
  slug: 'sdk-range',
  title: 'stripe package does not pin the target',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md',
  evidence: 'page',
  severity: 'advice',
  layer: 'sdk',
  why: 'The types of the `stripe` package describe one API version, the one that its release pins; another version at run time means types that are not true.',
  todo: 'Set the range to a release that pins the target, then install, so that the lockfile follows.',
  claims: [],
})

export const stripeJsRange = defineChange({
  apiVersion: null,
  slug: 'stripe-js-range',
  title: 'The browser’s package is on an older release of Stripe.js',
  url: 'https://docs.stripe.com/sdks/stripejs-versioning',
  evidence: 'page',
  severity: 'advice',
  early: true,
  layer: 'sdk',
  why: 'Each major of `@stripe/stripe-js` loads one release of Stripe.js. An older one goes on working, without what newer ones bring, and its types are the older one’s.',
  todo: 'When the browser moves too, set `@stripe/stripe-js` and `@stripe/react-stripe-js` together, and read what that release of Stripe.js changed.',
  claims: [],
})

export const versionDrift = defineChange({
  apiVersion: null,
  slug: 'version-drift',
  title: 'Two releases of the API in one package',
  url: 'https://docs.stripe.com/webhooks/versioning',
  evidence: 'page',
  severity: 'advice',
  layer: 'api',
  why: 'Stripe sends an event in the shape of its endpoint’s version, whatever the client pins, so code written for one release meets objects of another.',
  todo: 'Create a second endpoint on the client’s version beside the first, move the handler over, then turn the old endpoint off.',
  claims: [],
})
