/** Parameters by their path, `items[].price_data.currency`, in whatever way the argument was built. */
import { arrayElements, type Element } from './array-elements.ts'
import type { Context, ts } from './context.ts'
import { type ParameterShape, parameterShapes } from './params.ts'

/** Whether a parameter is passed in one of the objects that its path leads to. */
export interface PathShape extends ParameterShape {
  /** The part of the path that `literal` lacks: more than one name where the objects between are not passed either. */
  missing: string
}

/** More values than this are not told one by one. */
const maxValues = 100

/** One shape for each object that the parameter may stand in; `[]` steps into each element of an array. */
export function pathShapes(argument: ts.Expression, path: string, context: Context): PathShape[] {
  return shapesByOrigin(argument, path, context).flat().slice(0, maxValues)
}

/** The same, apart for each origin of the argument, in the order of the trace. */
export function shapesByOrigin(argument: ts.Expression, path: string, context: Context): PathShape[][] {
  const [name = '', ...rest] = path.split('.')
  const shapes = parameterShapes(argument, name.replace('[]', ''), context)
  return shapes.map((shape) =>
    rest.length === 0 ? [{ ...shape, missing: name }] : below(shape, path, context),
  )
}

function below(shape: ParameterShape, path: string, context: Context): PathShape[] {
  const [name = '', ...rest] = path.split('.')
  if (shape.state === 'absent') return [{ ...shape, missing: path }]
  const unknown: PathShape = { ...shape, state: 'unknown', values: [], literal: null, missing: path }
  if (shape.values.length === 0) return [unknown]
  return shape.values.flatMap((value) => {
    const held = name.endsWith('[]') ? elementsOf(value, context) : [{ node: value, via: [] }]
    if (held === null) return [unknown]
    return held.flatMap(({ node, via }) =>
      pathShapes(node, rest.join('.'), context).map((inner) => ({
        ...inner,
        origin: { ...inner.origin, via: [...shape.origin.via, ...via, ...inner.origin.via] },
      })),
    )
  })
}

/** The elements of an array where all of them can be seen. */
export function elementsOf(array: ts.Expression, context: Context): Element[] | null {
  const { elements, isWhole } = arrayElements(array, context)
  return isWhole ? elements : null
}
