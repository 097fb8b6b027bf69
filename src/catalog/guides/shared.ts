/** POINTS THAT SEVERAL VERSIONS NEED: the same id in each, so a jump over many says them once, with all findings. */
import type { CodeRule, GuidePoint } from './guide.ts'
import { decides, unseen } from './rule.ts'

const versioning = 'https://docs.stripe.com/webhooks/versioning'

/** Before anything changes; for every version that asks for more than an edit or two. */
export const prepare: GuidePoint = {
  id: 'prepare',
  before: 'sdk',
  text: '**Prepare**: know which products you call, which events you handle, and where you store what Stripe sends. Read “What changed” first, and tick what belongs to products that you don’t use.',
  url: 'https://docs.stripe.com/upgrades',
  points: [
    {
      id: 'sandbox',
      text: 'Try `{to}` on single requests in a sandbox: the `Stripe-Version` of a request overrides any default.',
      url: 'https://docs.stripe.com/api/versioning',
    },
  ],
}

const dualRead: GuidePoint = {
  id: 'dual-read',
  before: 'sdk',
  text: '**Read both shapes where old and new objects meet, and deploy that first**: webhook handlers, queues, caches, and objects that you stored.',
  url: versioning,
  points: [
    {
      id: 'one-place',
      text: 'Read the new field, then the old one, in one function for each field: cleaning up is one edit then.',
    },
    {
      id: 'fixtures',
      text: 'Keep an event of each version as a fixture, and run the handlers on both.',
    },
  ],
}

const webhookEndpoints: GuidePoint = {
  id: 'webhook-endpoints',
  before: 'tests',
  text: '**Move each webhook endpoint**: an endpoint keeps the version it was created with, so create a second one with `api_version: "{to}"`, and disable the first once the second does the work.',
  url: versioning,
  points: [
    {
      id: 'both',
      text: 'Give the new URL a query parameter that tells the two apart, and process each event once: both endpoints get it. Endpoints that listen to connected accounts move the same way.',
      url: versioning,
    },
    {
      id: 'secret',
      text: 'The new endpoint has a signing secret of its own: verify with the secret of the endpoint that sent the event.',
      url: 'https://docs.stripe.com/webhooks/signature',
    },
  ],
}

const cleanUp: GuidePoint = {
  id: 'clean-up',
  text: '**Clean up when no event of the old version arrives any more**: remove the reads of old shapes, and delete the old endpoint.',
  url: versioning,
  points: [
    {
      id: 'stored',
      text: 'What you stored before the upgrade keeps its old shape: migrate it, or keep the read for it alone.',
    },
  ],
}

/** For a version that moves, renames or drops fields: before and after it the same object looks different. */
export const movesFields: GuidePoint[] = [prepare, dualRead, webhookEndpoints, cleanUp]

/** The mistake that goes with it. */
export const endpointNotMoved: GuidePoint = {
  id: 'endpoint-not-moved',
  before: 'logs-not-watched',
  text: '**The SDK is updated, the webhook endpoint is not** → answers have the new shape and events the old one, so a handler written for one reads `undefined` in the other → read both until the endpoint has moved.',
  url: 'https://github.com/stripe/stripe-node/issues/1899',
}

/** A point to which each version adds a sentence of its own. */
function subject(id: string, head: string) {
  return (sentence: string, url: string, code: CodeRule): GuidePoint => ({
    id,
    before: 'code',
    rank: 1,
    subject: head,
    text: `${head} ${sentence}`,
    url,
    code,
  })
}

export const checkoutSessions = subject('checkout-sessions', '**What a Checkout Session holds**:')
export const stripeJs = subject('stripe-js', '**Stripe.js**, whose release the page chooses, not the server:')
export const connect = subject('connect', '**Connect**, for platforms:')
export const issuing = subject('issuing', '**Issuing**:')
export const smaller = subject('smaller', '**Smaller changes of fields and parameters**:')

/** What the SDK’s types lost or made nullable; a compiler sees these, and nothing changes at run time. */
export function sdkTypes(...slugs: string[]): GuidePoint {
  return {
    id: 'sdk-types',
    before: 'code',
    rank: 4,
    text: '**Types of the SDK**: names, fields and values that they lost, and fields that can be missing now. The compiler shows them; little of it changes at run time.',
    url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md',
    code: decides('use of a type that the SDK changed', ...slugs),
  }
}

/** What the SDK itself does otherwise, whatever the API version. */
export function sdkCalls(...slugs: string[]): GuidePoint {
  return {
    id: 'sdk-calls',
    before: 'code',
    rank: 5,
    text: '**The SDK’s own methods, options and defaults** that its new major versions dropped or changed. They fail at run time, also in plain JavaScript.',
    url: 'https://github.com/stripe/stripe-node/wiki',
    code: decides('use of a method, option or default that the SDK changed', ...slugs),
  }
}

/** Lists that got longer: nothing fails, until a value meets code that knows only the old ones. */
export function newValues(...slugs: string[]): GuidePoint {
  return {
    id: 'new-values',
    before: 'code',
    rank: 2,
    text: '**New values** of codes, statuses and reasons: give every `switch`, every table of messages and every database enum a default for values it doesn’t know.',
    url: 'https://docs.stripe.com/changelog',
    code: unseen(...slugs),
  }
}

/** Newer majors of the package need a newer Node. */
export function nodeVersion(...slugs: string[]): GuidePoint {
  return {
    id: 'node',
    before: 'code',
    rank: 3,
    text: '**Node.js**: from stripe 21 on Node 18 is needed, from stripe 23 on Node 20. Servers, functions, images and CI come before the package.',
    url: 'https://docs.stripe.com/sdks/versioning',
    code: unseen(...slugs),
  }
}

/** For versions that change Checkout. */
export const testCheckout: GuidePoint = {
  id: 'checkout',
  before: 'existing',
  text: 'Every Checkout that you offer (hosted, embedded, with Elements), from the button to the fulfilled order, as a guest and as a known customer, with shipping and a discount; also a session that is left unpaid.',
  url: 'https://docs.stripe.com/checkout/fulfillment',
}

/** For versions that change what Connect reports about accounts. */
export const onboarding: GuidePoint = {
  id: 'onboarding',
  before: 'existing',
  text: 'Connect, if you use it: onboarding of an account with an open requirement, and with an error code that your code does not know.',
  url: 'https://docs.stripe.com/connect/testing-verification',
}
