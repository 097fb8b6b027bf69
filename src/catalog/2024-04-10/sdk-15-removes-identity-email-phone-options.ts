import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = {
  verb: 'remove',
  safety: 'unsafe',
  reason: 'the email address or phone number is not verified any more',
}

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.4.0',
  slug: 'sdk-15-removes-identity-email-phone-options',
  title: 'Verification sessions take no email and phone options',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1540---2024-04-25',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The features were released inadvertently, and the types of stripe 15 refuse the parameters.',
  todo: 'Leave `options.email` and `options.phone` out.',
  claims: [
    { element: 'identity.verificationSessions.* options.email', upgrade },
    { element: 'identity.verificationSessions.* options.phone', upgrade },
    { element: 'Stripe.Identity.VerificationSession*Params.Options.*' },
  ],
})
