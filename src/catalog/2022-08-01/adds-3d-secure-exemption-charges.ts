import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'adds-3d-secure-exemption-charges',
  title: '3D Secure details of a card charge can say exempted',
  url: 'https://docs.stripe.com/changelog/2022-08-01/adds-3d-secure-exemption-charges',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Code that knows every `result` of `payment_method_details.card.three_d_secure` meets one it does not know.',
  todo: 'Decide what `exempted` means for you wherever 3D Secure results are told apart: an exemption was granted.',
  claims: [],
})
