/** What every analyzer is handed. */
import type { Surface } from '../../catalog/surface.ts'
import type { SoundPlace, Unresolved } from '../../scanner/finding.ts'
import type { InventoryEntry } from '../../scanner/inventory.ts'
import type { Jump } from '../../scanner/jump.ts'
import type { Usage } from '../../scanner/usage.ts'
import { ts } from './compiler.ts'

export { ts }

export interface Context {
  checker: ts.TypeChecker
  /** Canonical key of a declaration inside the `stripe` module; null for anyone else's. */
  keyOf(declaration: ts.Node): string | null
  /** The class or callable of the SDK's client itself. */
  isClientClass(declaration: ts.Node): boolean
  /** Every file of the program that is the code's own. */
  files: readonly ts.SourceFile[]
  /** Path of a source file relative to the scanned folder. */
  pathOf(file: ts.SourceFile): string
  /** Of the version that the code is on. */
  surface: Surface
  /** Of the target. */
  targetSurface: Surface
  /** Every event type of the surface, `invoice.paid`. */
  eventTypes: ReadonlySet<string>
  jump: Jump
  /** The target's API version. */
  target: string
  /** What a fix adds to Financial Connections sessions. */
  permissions: readonly string[]
  report: Findings
}

/** What the analyzers found; they only add. */
export interface Findings {
  usages: Usage[]
  inventory: InventoryEntry[]
  unresolved: Unresolved[]
  /** Places that were judged and are right, for the checklist. */
  sound: SoundPlace[]
  /** Pins of a client, for the detection of the version that the code is on. */
  pins: ClientPin[]
}

export interface ClientPin {
  path: string
  line: number
  /** Null: the client sets none. */
  version: string | null
}

const listed = new WeakMap<ts.SourceFile, ts.Node[]>()

/** Every node of a file, parents first: one walk for all analyzers, and no recursion that deep code could exhaust. */
export function nodesOf(file: ts.SourceFile): readonly ts.Node[] {
  const known = listed.get(file) ?? nodesBelow(file)
  listed.set(file, known)
  return known
}

/** `root` and what is below it, parents first; `enter` says which nodes to look into. */
export function nodesBelow(root: ts.Node, enter: (node: ts.Node) => boolean = () => true): ts.Node[] {
  const found: ts.Node[] = []
  const stack = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    found.push(node)
    if (node !== root && !enter(node)) continue
    const from = stack.length
    ts.forEachChild(node, (child) => {
      stack.push(child)
    })
    for (let low = from, high = stack.length - 1; low < high; low++, high--) {
      const swap = stack[low] as ts.Node
      stack[low] = stack[high] as ts.Node
      stack[high] = swap
    }
  }
  return found
}

export function lineOf(node: ts.Node, file = node.getSourceFile()): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
}

/** Takes parentheses, assertions, `satisfies`, `!` and `await` off: what is left is what the value comes from. */
export function unwrap(node: ts.Expression): ts.Expression {
  let inner = node
  for (;;) {
    if (
      ts.isParenthesizedExpression(inner) ||
      ts.isAsExpression(inner) ||
      ts.isTypeAssertionExpression(inner) ||
      ts.isSatisfiesExpression(inner) ||
      ts.isNonNullExpression(inner) ||
      ts.isAwaitExpression(inner)
    ) {
      inner = inner.expression
    } else return inner
  }
}

/** `name` of `x.name` and `x['name']`; null where it is computed. */
export function memberName(node: ts.Expression): string | null {
  if (ts.isPropertyAccessExpression(node)) return node.name.text
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return node.argumentExpression.text
  return null
}

export function isMemberAccess(
  node: ts.Node,
): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
}

/** Name of a property in an object literal; null where it is computed by something other than a string. */
export function propertyName(name: ts.PropertyName | undefined): string | null {
  if (!name) return null
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text
  if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text
  return null
}

/** The symbol behind a name, through imports and re-exports. */
export function symbolOf(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  const symbol =
    ts.isIdentifier(node) && ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node)
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

export function isAny(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0
}
