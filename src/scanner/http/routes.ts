/** Which operation of a surface a verb and a path are. */
import type { Surface } from '../../catalog/surface.ts'

interface Route {
  /** SDK path, `invoices.retrieve`. */
  operation: string
  /** `['v1', 'invoices', '{invoice}']`. */
  segments: string[]
}

const known = new WeakMap<Surface, Map<string, Route[]>>()

function routesOf(surface: Surface): Map<string, Route[]> {
  const before = known.get(surface)
  if (before) return before
  const routes = new Map<string, Route[]>()
  for (const [operation, { http }] of Object.entries(surface.operations)) {
    const [verb = '', path = ''] = http.split(' ')
    const segments = segmentsOf(path)
    const key = `${verb} ${segments.length}`
    routes.set(key, [...(routes.get(key) ?? []), { operation, segments }])
  }
  known.set(surface, routes)
  return routes
}

/** SDK paths of the operations that answer; the one with the most words of its own where several could. */
export function operationsAt(verb: string, route: string, surface: Surface): string[] {
  const segments = segmentsOf(route)
  const fitting = (routesOf(surface).get(`${verb} ${segments.length}`) ?? []).filter((each) =>
    each.segments.every((segment, at) => isOpen(segment) || segment === segments[at]),
  )
  const words = ({ segments }: Route) => segments.filter((segment) => !isOpen(segment)).length
  const most = Math.max(0, ...fitting.map(words))
  return fitting.filter((each) => words(each) === most).map(({ operation }) => operation)
}

/** Whether a surface has an operation of the same verb and path, whatever the SDK calls it. */
export function hasRoute(http: string, surface: Surface): boolean {
  const plain = (text: string) => text.replace(/\{[^}]*\}/g, '{}')
  return Object.values(surface.operations).some((each) => plain(each.http) === plain(http))
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

/** `{invoice}`: stands for anything. */
function isOpen(segment: string): boolean {
  return segment.startsWith('{')
}
