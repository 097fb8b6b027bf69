import type { Guide } from './guide.ts'

/** What every move from one API version to another needs, whatever the two are. */
export const general: Guide = {
  steps: [
    {
      id: 'sdk',
      text: '**Update the SDK and its dependencies.** Every `stripe` package is a release that is made for `{to}`{sdk}.',
      url: 'https://docs.stripe.com/sdks/versioning',
      code: {
        slugs: ['sdk-range'],
        inventory: ['sdk', 'lockfile', 'other-sdk'],
        role: 'decides',
        lookedFor: '`stripe` package in a manifest or lockfile',
      },
      points: [
        {
          id: 'release-notes',
          text: 'Read the release notes of each major version in between: an SDK breaks code of its own besides the API.',
          url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md',
        },
        {
          id: 'ranges',
          text: 'Write the range as a semantic version (`^X.Y.Z`), install, and commit the lockfile with it.',
        },
        {
          id: 'cli',
          text: 'Update the Stripe CLI where it runs local tests or forwards webhooks.',
          url: 'https://docs.stripe.com/stripe-cli',
        },
      ],
    },
    {
      id: 'version',
      text: '**Set the API version to `{to}`** in every client, or in each request that names a version of its own.',
      url: 'https://docs.stripe.com/api/versioning',
      code: {
        slugs: ['api-version-pin'],
        inventory: ['client', 'request', 'header', 'environment'],
        role: 'decides',
        lookedFor: 'Stripe client, per-request version or `Stripe-Version` header',
      },
      points: [
        {
          id: 'environment',
          text: 'Environment variables and configuration files carry the same version as the code.',
        },
        { id: 'stages', text: 'Development, staging and production run the same version.' },
        {
          id: 'browser',
          text: 'Browser code needs nothing: Stripe.js brings a version of its own. The server has to name one.',
        },
      ],
    },
    {
      id: 'webhooks',
      text: '**Review the webhook handlers** and the version of each endpoint: events come in the shape of the endpoint’s version, or of the account’s where it has none.',
      url: 'https://docs.stripe.com/webhooks/versioning',
      code: {
        slugs: ['version-drift'],
        inventory: ['webhook-endpoint', 'webhook-handler', 'event-type'],
        role: 'shows',
        lookedFor: 'webhook handler',
      },
      points: [
        {
          id: 'replay',
          text: 'Replay the events you handle with the Stripe CLI under the new version.',
          url: 'https://docs.stripe.com/cli/listen',
        },
        {
          id: 'idempotent',
          text: 'Handlers do their work once when the same event is delivered again.',
          url: 'https://docs.stripe.com/webhooks',
        },
        { id: 'log', text: 'Staging logs the raw payloads, so that a new shape can be seen.' },
      ],
    },
    {
      id: 'tests',
      text: '**Test in staging**: payments, refunds, subscriptions and customers.',
      url: 'https://docs.stripe.com/testing',
      points: [
        { id: 'cards', text: 'Use Stripe’s test cards with test keys.' },
        { id: 'end-to-end', text: 'Run webhooks end to end, from the action to the handler’s effect.' },
        { id: 'edges', text: 'Try the edges: payments that fail, input that is wrong.' },
      ],
    },
    {
      id: 'deploy',
      text: '**Deploy at a time of low traffic.**',
      url: 'https://docs.stripe.com/upgrades',
      points: [
        { id: 'phases', text: 'Roll out in phases.' },
        { id: 'rollback', text: 'Have a way back that has been tried.' },
        { id: 'caches', text: 'Clear the caches that hold Stripe objects.' },
      ],
    },
    {
      id: 'monitor',
      text: '**Watch it right after**: error logs, Stripe’s request logs, API error rates, successful volume, business figures.',
      url: 'https://docs.stripe.com/workbench',
      points: [
        { id: 'api-alerts', text: 'Alerts on 5xx answers of Stripe.' },
        { id: 'webhook-alerts', text: 'Alerts on webhook deliveries that fail or come late.' },
        { id: 'declines', text: 'An eye on sudden declines.' },
      ],
    },
  ],
  changes: [
    {
      id: 'code',
      text: '**Other code that uses what changed up to `{to}`** is brought up to date.',
      url: 'https://docs.stripe.com/changelog',
      code: {
        slugs: [],
        otherSlugs: true,
        inventory: [],
        role: 'decides',
        lookedFor: 'other use of a changed element',
      },
    },
  ],
  testing: [
    {
      id: 'payments',
      text: 'Payments, one-time and recurring, with several payment methods, and a renewal.',
    },
    { id: 'refunds', text: 'Refunds and disputes.' },
    {
      id: 'webhooks',
      text: 'Webhook events, for instance `payment_intent.succeeded` and `customer.created`.',
    },
    { id: 'existing', text: 'Customers and subscriptions that existed before the upgrade.' },
    {
      id: 'errors',
      text: 'Errors: a card that is invalid, a balance that is too low, a network that fails.',
    },
  ],
  mistakes: [
    {
      id: 'version-not-set',
      text: '**The version is not set in the code** → calls use another one, and behavior and shapes differ from place to place → pin it in the client or in each request.',
    },
    {
      id: 'logs-not-watched',
      text: '**Nobody watches after the deployment** → problems are noticed late → keep logs, track errors, and set alerts on API calls and webhooks.',
    },
  ],
}
