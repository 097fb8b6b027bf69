import type { Guide } from './guide.ts'
import { shows } from './rule.ts'
import { connect, newValues, onboarding, prepare, sdkTypes } from './shared.ts'

/** For Connect platforms; anyone else has the SDK’s types to update. */
export const guide20231016: Guide = {
  steps: [prepare],
  changes: [
    connect(
      'Stripe fills an empty statement descriptor from the account’s name or URL, so send `settings.payments.statement_descriptor` with the name where the text matters, and don’t take an empty one as a sign.',
      'https://docs.stripe.com/changelog/2023-10-16/auto-populates-statement-descriptor-accounts',
      shows('use of Connect that changed', 'auto-populates-statement-descriptor-accounts'),
    ),
    newValues('adds-account-requirement-error-accounts'),
    sdkTypes(
      'sdk-14-renames-nested-resource-params',
      'nullable-in-sdk-14',
      'sdk-14-removes-challenge-only',
      'sdk-14-requires-subscription-pause-enabled',
      'sdk-14-closes-terminal-reader-status',
    ),
  ],
  testing: [onboarding],
  // Nobody is known to have stumbled over this one.
  mistakes: [],
}
