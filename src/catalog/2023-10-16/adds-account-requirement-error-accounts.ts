import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-10-16',
  slug: 'adds-account-requirement-error-accounts',
  title: 'Requirements of accounts have some thirty more error codes',
  url: 'https://docs.stripe.com/changelog/2023-10-16/adds-account-requirement-error-accounts',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'The `requirements.errors` of an account can carry codes such as `invalid_url_website_incomplete`, `invalid_statement_descriptor_length` and `invalid_tax_id_format`, which a fixed list of codes does not know.',
  todo: 'Add the codes to the texts that your onboarding shows, with a default for unknown ones.',
  claims: [],
})
