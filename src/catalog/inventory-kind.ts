/** The kinds of places that set or imply a Stripe API version; guides name them as evidence. */
export type InventoryKind =
  | 'sdk' // a range of the `stripe` package in a manifest
  | 'lockfile' // the resolved version of the `stripe` package
  | 'client' // `new Stripe(key, { apiVersion })`; version null where none is set
  | 'request' // a per-request `apiVersion`
  | 'header' // a `Stripe-Version` header
  | 'ephemeral-key' // ephemeralKeys.create: the mobile SDK's version, not the server's
  | 'webhook-endpoint' // webhookEndpoints.create({ api_version })
  | 'webhook-handler' // where constructEvent is called
  | 'event-type' // an event type that a handler names
  | 'environment' // `STRIPE_API_VERSION=…` in an environment file, YAML, a Dockerfile
  | 'cli' // `--api-version` of Stripe's own command line
  | 'fixture' // `api_version` of a recorded event
  | 'other-sdk' // Stripe's package of another language, with the API version that it pins
  | 'browser' // Stripe.js: its packages, its script's address, the version its loader is given
