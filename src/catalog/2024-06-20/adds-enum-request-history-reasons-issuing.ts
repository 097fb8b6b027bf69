import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-06-20',
  slug: 'adds-enum-request-history-reasons-issuing',
  title: 'The request history of Issuing authorizations has five more reasons',
  url: 'https://docs.stripe.com/changelog/2024-06-20/adds-enum-request-history-reasons-issuing',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'The `request_history[].reason` of an authorization can be `card_canceled`, `card_expired`, `cardholder_blocked`, `insecure_authorization_method` or `pin_blocked`, which a fixed list of reasons does not know.',
  todo: 'Add the reasons wherever you show why an authorization was declined, with a default for unknown ones.',
  claims: [],
})
