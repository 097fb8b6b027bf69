import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'removes-setupintent-checkout-session',
  title: 'Checkout Sessions in subscription mode no longer carry setup_intent',
  url: 'https://docs.stripe.com/changelog/2022-08-01/removes-setupintent-checkout-session',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'A handler that takes the payment method from `session.setup_intent` of a session in subscription mode finds nothing there.',
  todo: 'In subscription mode, read what you need from the subscription that `session.subscription` names; sessions in setup mode keep the field.',
  steps: ['Look for reads of `session.setup_intent` that sessions in subscription mode can reach.'],
  claims: [],
})
