import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'handle-next-action-mb-way-bizum-ui',
  title: 'handleNextAction of Stripe.js shows instructions for MB WAY, Bizum and BLIK',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/handle-next-action-mb-way-bizum-ui',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'While the customer approves such a payment in an app, Stripe.js now shows a dialog, which stands beside instructions that the page shows itself.',
  todo: 'Remove your own instructions for these three methods where `handleNextAction` runs.',
  keeps: 'A page that loads an older major release of Stripe.js shows no dialog.',
  steps: ['Pay with MB WAY, Bizum and BLIK in test mode and look at what the customer sees.'],
  claims: [],
})
