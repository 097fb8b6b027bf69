/** Whether the call that a value comes from asks for a field by `expand`. */
import { handedTo, loopedOver } from './callbacks.ts'
import { type Context, isMemberAccess, memberName, propertyName, symbolOf, ts, unwrap } from './context.ts'
import { stringsOf } from './expand-strings.ts'
import { parameterShapes } from './params.ts'
import { ownerOf } from './payload.ts'
import { returnedBy } from './trace.ts'
import type { Name } from './uses.ts'

const maxDepth = 8

/** `refunds` of `(await stripe.charges.retrieve(id, { expand: ['refunds'] })).refunds`, also through variables and lists. */
export function isExpanded(name: Name, context: Context): boolean {
  const { checker } = context
  const owner = ownerOf(name)
  if (!owner) return false
  return ts.isExpression(owner) ? follow(owner, [name.text], 0) : followPattern(owner, [name.text], 0)

  /** @param path the names that lead from the value to the field; `[]` for an element */
  function follow(value: ts.Expression, path: readonly string[], depth: number): boolean {
    if (depth > maxDepth) return false
    const node = unwrap(value)
    if (isMemberAccess(node)) return follow(node.expression, [memberName(node) ?? '[]', ...path], depth + 1)
    if (ts.isCallExpression(node))
      return asksFor(node, path) || returnedBy(node, checker).some((each) => follow(each, path, depth + 2))
    const declaration = ts.isIdentifier(node) ? symbolOf(node, checker)?.valueDeclaration : undefined
    if (!declaration) return false
    if (ts.isBindingElement(declaration)) return followElement(declaration, path, depth + 1)
    if (ts.isParameter(declaration)) return followParameter(declaration, path, depth + 1)
    return ts.isVariableDeclaration(declaration) && followVariable(declaration, path, depth + 1)
  }

  function followVariable(
    declaration: ts.VariableDeclaration,
    path: readonly string[],
    depth: number,
  ): boolean {
    const looped = loopedOver(declaration)
    if (looped) return follow(looped, ['[]', ...path], depth)
    return declaration.initializer !== undefined && follow(declaration.initializer, path, depth)
  }

  function followElement(element: ts.BindingElement, path: readonly string[], depth: number): boolean {
    if (ts.isArrayBindingPattern(element.parent)) return followPattern(element.parent, ['[]', ...path], depth)
    const key =
      propertyName(element.propertyName) ?? (ts.isIdentifier(element.name) ? element.name.text : null)
    return key !== null && followPattern(element.parent, [key, ...path], depth)
  }

  function followPattern(pattern: ts.BindingPattern, path: readonly string[], depth: number): boolean {
    const whole = pattern.parent
    if (ts.isBindingElement(whole)) return followElement(whole, path, depth + 1)
    return ts.isParameter(whole)
      ? followParameter(whole, path, depth + 1)
      : followVariable(whole, path, depth + 1)
  }

  function followParameter(
    parameter: ts.ParameterDeclaration,
    path: readonly string[],
    depth: number,
  ): boolean {
    // Events are sent with nothing expanded.
    if (path[path.indexOf('data') + 1] === 'object') return false
    const handed = handedTo(parameter.parent)
    // Who calls the function may stand elsewhere; that the file asks for the field somewhere is the best there is.
    if (!handed || parameter.parent.parameters[0] !== parameter) return isAskedFor(name)
    return follow(handed.value, handed.isElement ? ['[]', ...path] : path, depth)
  }

  function asksFor(call: ts.CallExpression, path: readonly string[]): boolean {
    // A list can be looped over itself; its `expand` says `data` all the same.
    const names = path[0] === '[]' ? ['data', ...path] : path
    const wanted = names.filter((each) => each !== '[]').join('.')
    return call.arguments.some(
      (argument) =>
        !ts.isSpreadElement(argument) &&
        parameterShapes(argument, 'expand', context).some(({ values }) =>
          values
            .flatMap((each) => stringsOf(each, context))
            .some(({ text }) => text === wanted || text.startsWith(`${wanted}.`)),
        ),
    )
  }
}

/** `'refunds'`, `'data.refunds'`, `'latest_charge.refunds'` in the same file. */
function isAskedFor(name: Name): boolean {
  const file = name.getSourceFile()
  const answers = asked.get(file) ?? new Map<string, boolean>()
  asked.set(file, answers)
  const found =
    answers.get(name.text) ?? new RegExp(String.raw`['"](?:\w+\.)*${name.text}['"]`).test(file.text)
  answers.set(name.text, found)
  return found
}

const asked = new WeakMap<ts.SourceFile, Map<string, boolean>>()
