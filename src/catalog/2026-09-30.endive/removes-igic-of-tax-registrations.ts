import { defineChange } from '../change.ts'

/** Stripe’s own entry for it is of a preview version; the SDK lost it for every country, Spain too. */
export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'removes-igic-of-tax-registrations',
  title: 'Tax Registrations no longer have igic',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2300---2026-09-30',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe withdrew what came with 2026-08-26.dahlia: stripe 23 declares neither the parameter nor the field.',
  todo: 'Leave `igic` out of `country_options`; it never meant anything outside Spain.',
  steps: [
    'If you register for the IGIC of the Canary Islands through the API, wait for 2026-11-18.endive, which has `igic` for Spain again.',
  ],
  claims: [
    { element: 'tax.registrations.create country_options.*.igic' },
    { element: 'tax.registration.country_options.*.igic' },
    { element: 'Stripe.Tax.Registration.CountryOptions.*.Igic' },
    { element: 'Stripe.Tax.RegistrationCreateParams.CountryOptions.*.Igic' },
  ],
})
