import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'address-validation-cmra-registered-agents-accounts-v2',
  title: 'Requirements have errors for mailbox and registered agent addresses',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/address-validation-cmra-registered-agents-accounts-v2',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'The codes `invalid_address_cmra_address` and `invalid_address_registered_agent_address` can stand in the errors of requirements, of v1 and of v2 accounts, which a fixed list does not know.',
  todo: 'Add them where you explain errors: both ask for another address, the second also takes a proof of address.',
  claims: [],
})
