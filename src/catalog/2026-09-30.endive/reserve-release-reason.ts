import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'reserve-release-reason',
  title: 'The reason bulk_hold_expiry of a Reserve Release is called hold_expired',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/reserve-release-reason',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Releases no longer carry the old value, so a comparison with it never holds.',
  todo: 'Compare with `hold_expired`, and expect values that you do not know.',
  example: {
    before: "if (release.reason === 'bulk_hold_expiry') await notify(release)",
    after: "if (release.reason === 'hold_expired') await notify(release)",
  },
  claims: [
    {
      element: 'reserve.release.reason=bulk_hold_expiry',
      upgrade: { verb: 'rename', to: 'hold_expired', safety: 'safe' },
    },
  ],
})
