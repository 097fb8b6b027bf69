import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-06-20',
  slug: 'deprecates-alphanumeric-id-issuing',
  title: 'alphanumeric_id of the fleet data of Issuing authorizations is deprecated',
  url: 'https://docs.stripe.com/changelog/2024-06-20/deprecates-alphanumeric-id-issuing',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'One field, `fleet.cardholder_prompt_data.alphanumeric_id`, held ids of several kinds; each kind now has its own.',
  todo: 'Read `driver_id`, `vehicle_number`, `user_id` or `unspecified_id`.',
  claims: [],
})
