import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'billing-cycle-anchor-resets-during-phase-computation',
  title: 'The end of a schedule phase is computed with moves of the billing cycle anchor in mind',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/billing-cycle-anchor-resets-during-phase-computation',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Where no `end_date` is given, the end of a phase now takes changes of the billing cycle anchor into account, so a new schedule can end its phases on other days.',
  todo: 'Compare the `end_date` of the phases of a new schedule with what your code expects, or send it.',
  keeps: 'An `end_date` in the phase fixes its end; existing schedules stay as they are.',
  claims: [],
  bites: [
    {
      call: 'subscriptionSchedules.create',
      without: ['phases[].end_date', 'from_subscription'],
      given: { 'phases[].billing_cycle_anchor': ['phase_start'] },
    },
  ],
})
