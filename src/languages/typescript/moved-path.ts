/** The way to a field that moved, as code. */
import { locate } from '../../catalog/locate.ts'
import { objectLiterals } from '../../catalog/objects.ts'
import type { Surface } from '../../catalog/surface.ts'

/**
 * `current_period_end` of a subscription at `items.data[].current_period_end`: `items.data[0].current_period_end`, what
 * may be missing on the way with `?.` behind it. Null where the old and the new path part before the last name, or the
 * new one isn't the same object's.
 */
export function movedPath(element: string, to: string, target: Surface): string | null {
  const segments = element.split('.')
  const root = rootOf(segments, target)
  if (root === 0) return null
  const object = segments.slice(0, root).join('.')
  const above = segments.slice(root, -1)
  const steps = to.split('.')
  if (steps.slice(0, above.length).join('.') !== above.join('.')) return null
  const at = (count: number) => locate(target, [object, ...steps.slice(0, count)].join('.'), 'field')
  if (at(steps.length) === null) return null
  return steps
    .slice(above.length)
    .map((step, index, all) => {
      const flags = at(above.length + index + 1)?.property
      const isLast = index === all.length - 1
      const text = step.replace('[]', '[0]')
      // A plain array can be empty; the list of a subscription's items never is.
      const mayBeMissing = flags?.o || flags?.n || (step.endsWith('[]') && step !== 'data[]')
      return isLast ? text : `${text}${mayBeMissing ? '?.' : '.'}`
    })
    .join('')
}

/** Whether the value is of the same kind in its new place: an object there may be an id here. */
export function isSameKind(element: string, to: string, from: Surface, target: Surface): boolean {
  const segments = element.split('.')
  const object = segments.slice(0, rootOf(segments, target)).join('.')
  const kinds = [locate(from, element, 'field'), locate(target, `${object}.${to}`, 'field')].map((found) =>
    [...new Set(found?.property?.t.map((kind) => kind.replace(/@.*/, '@')))].sort().join(),
  )
  return kinds[0] === kinds[1]
}

const objects = new WeakMap<Surface, Set<string>>()

/** How many of the names are the object's own: `checkout.session` is two. */
function rootOf(segments: readonly string[], surface: Surface): number {
  const known = objects.get(surface) ?? new Set(objectLiterals(surface).values())
  objects.set(surface, known)
  for (let count = segments.length - 1; count > 0; count--)
    if (known.has(segments.slice(0, count).join('.'))) return count
  return 0
}
