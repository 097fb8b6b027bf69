/** Edits that add a parameter to a call. */
import type { TextEdit } from '../../fixes/edit.ts'
import type { PathShape } from './argument-paths.ts'
import type { ts } from './context.ts'
import { insertArgument, insertProperty, quoteAround, replaceNode } from './edits.ts'
import { absentParts } from './params.ts'

/** Into the object that lacks it, with the objects between; none where that can't be written. */
export function addToObject(shape: PathShape, value: string): TextEdit[] {
  const { literal, missing } = shape
  if (!literal || missing.includes('[]')) return []
  const code = inQuotesOf(literal, value)
  if (shape.written) {
    const at = missing.indexOf('.')
    const inner = at === -1 ? code : nested(missing.slice(at + 1), code)
    return absentParts(shape.written).map((part) =>
      replaceNode(part, inner.startsWith('{') || at === -1 ? inner : `{ ${inner} }`),
    )
  }
  return insertProperty(literal, nested(missing, code))
}

/** As the call's first parameters, where it has none at all; `properties` as code, `a: 1, b: 2`. */
export function addArgument(call: ts.CallExpression, properties: readonly [string, string][]): TextEdit[] {
  const text = `{ ${properties.map(([path, value]) => nested(path, inQuotesOf(call, value))).join(', ')} }`
  const last = call.arguments.at(-1)
  if (last) return call.arguments.hasTrailingComma ? [] : [insertArgument(last, text)]
  return [{ start: call.getEnd() - 1, end: call.getEnd() - 1, text }]
}

/** `card.capture: 1` as `card: { capture: 1 }`. */
function nested(path: string, code: string): string {
  const [name, ...rest] = path.split('.')
  return rest.length === 0 ? `${name}: ${code}` : `${name}: { ${nested(rest.join('.'), code)} }`
}

function inQuotesOf(node: ts.Node, code: string): string {
  return code.replaceAll("'", quoteAround(node))
}
