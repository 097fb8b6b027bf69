import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'stripejs-deprecated-elements-removal',
  title: 'Stripe.js no longer has the bank elements and the Affirm and Afterpay messages',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/stripejs-deprecated-elements-removal',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Creating one of these elements fails in the browser once the page loads the Clover release of Stripe.js.',
  todo: 'Replace `epsBank`, `fpxBank`, `p24Bank` and `idealBank` with the Payment Element, `affirmMessage` and `afterpayClearpayMessage` with the Payment Method Messaging Element.',
  keeps: 'A page that loads an older release of Stripe.js keeps the elements.',
  example: {
    before: `const element = elements.create('idealBank')`,
    after: `const element = elements.create('payment')`,
  },
  claims: [],
  bites: [
    'affirmMessage',
    'afterpayClearpayMessage',
    'epsBank',
    'fpxBank',
    'p24Bank',
    'idealBank',
    'AffirmMessageElement',
    'AfterpayClearpayMessageElement',
    'EpsBankElement',
    'FpxBankElement',
    'P24BankElement',
    'IdealBankElement',
  ].map((browser) => ({ browser })),
})
