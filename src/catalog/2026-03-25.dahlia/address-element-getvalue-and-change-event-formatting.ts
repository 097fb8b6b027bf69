import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'address-element-getvalue-and-change-event-formatting',
  title: 'The state of an Address Element is in Latin characters',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/address-element-getvalue-and-change-event-formatting',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Where the browser’s language has its own script, `state` of `getValue()` and of the change event was in that script and now comes in Latin letters.',
  todo: "Ask with `getValue({ format: 'localized' })` for the browser’s script, or expect Latin letters where `state` is compared or stored.",
  keeps: 'A page that loads an older release of Stripe.js keeps the old format.',
  steps: [
    "In a handler of the change event call `getValue({ format: 'localized' })`: the event has Latin letters always.",
  ],
  claims: [],
})
