import { diffOperations } from './diff-operations.ts'
import { diffResources } from './diff-shapes.ts'
import { diffTypes } from './diff-types.ts'
import type { ElementChange } from './element.ts'
import { isAlias, type Surface } from './surface.ts'

/**
 * What code written for `from` can no longer rely on in `to`: only removals and tightenings, no additions.
 * Parameters are compared along the operations (matched by verb and path), fields along the resources (matched by
 * their `object` literal), so a type that is renamed changes nothing by itself. Sorted by element, kind, change, value.
 */
export function diffSurfaces(from: Surface, to: Surface): ElementChange[] {
  const found = new Map<string, ElementChange>()
  const report = (change: Omit<ElementChange, 'apiVersion'>) => {
    // The values of `event.type` are the event types, which have rows of their own.
    if (/^event\.type(=|$)/.test(change.element)) return
    const key = [change.element, change.kind, change.change, change.value ?? '', change.to ?? ''].join(
      '\u0000',
    )
    const known = found.get(key)
    if (known === undefined) found.set(key, { ...change, apiVersion: to.apiVersion })
    else known.declared = [...new Set([...known.declared, ...change.declared])].sort()
  }
  diffOperations(from, to, report)
  diffResources(from, to, report)
  diffEvents(from, to, report)
  diffTypes(from, to, report)
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change)
}

export type ReportChange = (change: Omit<ElementChange, 'apiVersion'>) => void

function diffEvents(from: Surface, to: Surface, report: ReportChange): void {
  const [before, after] = [eventTypesOf(from), eventTypesOf(to)]
  for (const type of before) {
    if (after.has(type)) continue
    const name = from.events[type]
    const declared = name === undefined ? [type] : [type, name]
    report({ kind: 'event_type', change: 'removed', element: type, declared, layer: 'api' })
  }
  for (const [type, name] of Object.entries(from.events)) {
    const successor = to.events[type]
    if (successor === undefined || successor === name) continue
    const element = `Stripe.${name}`
    report({
      kind: 'type',
      change: 'renamed',
      element,
      declared: [name],
      to: `Stripe.${successor}`,
      layer: 'sdk',
    })
  }
}

/** Before SDK 13 there are no event classes, but webhook endpoints say which event types can be enabled. */
function eventTypesOf(surface: Surface): Set<string> {
  const enabled = surface.types['WebhookEndpointCreateParams.EnabledEvent']
  const values = enabled !== undefined && isAlias(enabled) ? (enabled.alias.e ?? []) : []
  return new Set([...Object.keys(surface.events), ...values.filter((each) => each !== '*')])
}
