import type { Bite, Change } from '../catalog/change.ts'
import { deprecationsBetween } from '../catalog/deprecations.ts'
import type { AllSurfaces } from '../catalog/history-surfaces.ts'
import { locate } from '../catalog/locate.ts'
import { superseded } from '../catalog/standing/superseded.ts'
import type { Surface } from '../catalog/surface.ts'
import type { CallBite, JumpRow } from './jump.ts'

/** What works in the target, and what Stripe advises against all the same. */
export interface EarlyNotice {
  rows: JumpRow[]
  calls: CallBite[]
}

/** Of what code on `from` can use and `to` still has: what went away is no early notice. */
export function earlyNotice(from: Surface, to: Surface, all: AllSurfaces): EarlyNotice {
  const notice: EarlyNotice = {
    rows: deprecationsBetween(from, to, all).map((each) => ({ ...each, isGenerated: true })),
    calls: [],
  }
  for (const { change, by } of superseded) {
    if (locate(to, by) === null) continue
    for (const bite of change.bites ?? []) {
      if ('call' in bite && from.operations[bite.call] && to.operations[bite.call])
        notice.calls.push({ bite, change })
      if ('send' in bite) notice.rows.push(...sent(bite, change, from, to))
    }
  }
  return notice
}

function sent(
  { send }: Extract<Bite, { send: string }>,
  change: Change,
  from: Surface,
  to: Surface,
): JumpRow[] {
  const found = locate(from, send)
  if (found?.kind !== 'parameter' || locate(to, send) === null) return []
  const { declared } = found
  const row = {
    kind: 'parameter',
    change: 'deprecated',
    element: send,
    declared,
    layer: change.layer,
  } as const
  return [{ row: { ...row, apiVersion: to.apiVersion }, change }]
}
