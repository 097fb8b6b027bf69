import type { ReportChange } from './diff.ts'
import { diffShapes } from './diff-shapes.ts'
import { contentOf } from './shapes.ts'
import type { Operation, Surface } from './surface.ts'

/** Methods, by verb and path, and their parameters. */
export function diffOperations(from: Surface, to: Surface, report: ReportChange): void {
  const byHttp = new Map<string, string[]>()
  for (const [key, { http }] of Object.entries(to.operations)) {
    byHttp.set(routeOf(http), [...(byHttp.get(routeOf(http)) ?? []), key])
  }
  for (const [key, operation] of Object.entries(from.operations)) {
    const { http, on } = operation
    const declared = [key, `${on}#${key.slice(key.lastIndexOf('.') + 1)}`]
    const keys = byHttp.get(routeOf(http)) ?? []
    const method = { kind: 'method', element: key, declared, http } as const
    const target = keys.includes(key) ? key : keys[0]
    if (target === undefined) {
      report({ ...method, change: 'removed', layer: 'api' })
      continue
    }
    if (target !== key) report({ ...method, change: 'renamed', to: target, layer: 'sdk' })
    const successor = to.operations[target] as Operation
    if (
      operation.paramsOptional !== undefined &&
      successor.params !== undefined &&
      !successor.paramsOptional
    ) {
      report({ ...method, change: 'required', layer: 'api' })
    }
    if (operation.idsOptional !== undefined && successor.ids !== undefined && !successor.idsOptional)
      report({ kind: 'signature', change: 'removed', element: `${key}()`, declared: [], http, layer: 'sdk' })
    if (answerOf(from, operation) !== answerOf(to, successor))
      report({ ...method, change: 'retyped', layer: 'api' })
    diffParameters(from, to, key, operation, successor, report)
  }
}

function diffParameters(
  from: Surface,
  to: Surface,
  key: string,
  operation: Operation,
  successor: Operation,
  report: ReportChange,
): void {
  const [before, after] = [interfacesOf(from, operation.params), interfacesOf(to, successor.params)]
  const nameOf = (path: string) => `${key} ${path}`
  const comparison = {
    from,
    to,
    side: 'request',
    nameOf,
    http: operation.http,
    report,
    seen: new Set<string>(),
  } as const
  for (const each of before) if (after.length > 0) diffShapes(comparison, each, after, '')
}

/** The interfaces that an operation's params may be: one, or the members of an alias. */
function interfacesOf(surface: Surface, params: string | undefined): string[] {
  if (params === undefined) return []
  return contentOf(surface, { t: [params] }, 'request').shapes.get('') ?? []
}

/** What a method answers, without the names of its types. */
function answerOf(surface: Surface, { returns, kind }: Operation): string {
  const { kinds } = contentOf(surface, { t: returns }, 'response')
  return [kind ?? 'single', ...[...kinds].sort()].join(' ')
}

/** `GET /v1/invoices/{invoice}` → `GET /v1/invoices/{}`: releases name the same path parameter differently. */
function routeOf(http: string): string {
  return http.replace(/\{[^}]*\}/g, '{}')
}
