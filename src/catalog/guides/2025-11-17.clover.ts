import type { Guide } from './guide.ts'
import { decides } from './rule.ts'
import { sdkTypes } from './shared.ts'

const changelog = 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2000---2025-11-18'

/** No release of the API, but a major version of the SDK: two things to look at. */
export const guideNovemberClover: Guide = {
  steps: [],
  changes: [
    {
      id: 'v2-event-filters',
      before: 'code',
      text: '**Lists of v2 events**: `gt`, `gte`, `lt` and `lte` stand inside `created`. Check with your own time range what comes back.',
      url: changelog,
      code: decides('filter of the v2 event list', 'sdk-20-v2-events-created-filter'),
    },
    sdkTypes('nullable-financial-connections-client-secret'),
  ],
  testing: [],
  mistakes: [],
}
