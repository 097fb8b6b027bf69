import { locate } from '../catalog/locate.ts'
import type { Surface } from '../catalog/surface.ts'

/** Of more values than this, one that nobody can see is hardly the one that is meant. */
export const fewValues = 5

const known = new WeakMap<Surface, Map<string, boolean>>()

/**
 * Whether a parameter takes so few values that a value which code only has at run time may well be one of those that
 * a change is about: `mode` does, `payment_method_types` doesn't.
 *
 * @param call SDK path of the operation
 * @param path of the parameter, `recurring.usage_type`
 */
export function hasFewValues(surface: Surface, call: string, path: string): boolean {
  const answers = known.get(surface) ?? new Map<string, boolean>()
  known.set(surface, answers)
  const element = `${call} ${path}`
  const before = answers.get(element)
  if (before !== undefined) return before
  const property = locate(surface, element)?.property
  const values = property?.e?.length ?? (property?.t.every((kind) => kind === 'boolean') ? 2 : fewValues + 1)
  answers.set(element, values <= fewValues)
  return values <= fewValues
}
