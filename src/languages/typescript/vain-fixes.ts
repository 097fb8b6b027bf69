/** Fixes of what is read from something that is gone itself: the compiler finds nothing wrong, for it knows nothing there. */
import { locate } from '../../catalog/locate.ts'
import type { Surface } from '../../catalog/surface.ts'
import type { Usage } from '../../scanner/usage.ts'
import { isMemberAccess, symbolOf, ts, unwrap } from './context.ts'
import type { StripeProgram } from './program.ts'

/** Those usages: `coupon` of `sub.discount.coupon`, where the target has no `discount`, and of a variable that holds one. */
export function vainFixes(usages: readonly Usage[], to: Surface, program: StripeProgram): ReadonlySet<Usage> {
  const gone = new Set<string>()
  const vain = new Set<Usage>()
  // A chain is read from left to right.
  for (const usage of usages.toSorted((a, b) => a.start - b.start)) {
    const { path, start, element, certainty } = usage
    if (certainty !== 'certain') continue
    const file = program.file(path)
    const name = file && usage.fix ? nameAt(file, start) : undefined
    const owner = name && isMemberAccess(name.parent) ? unwrap(name.parent.expression) : undefined
    if (owner && placesOf(owner, program).some((place) => gone.has(`${path} ${place}`))) vain.add(usage)
    if (
      (!usage.fix || vain.has(usage)) &&
      /^[\w.[\]]+$/.test(element) &&
      locate(to, element, 'field') === null
    )
      gone.add(`${path} ${start}`)
  }
  return vain
}

function nameAt(file: ts.SourceFile, start: number): ts.Node | undefined {
  let found: ts.Node = file
  for (;;) {
    const inner: ts.Node | undefined = ts.forEachChild(found, (child) =>
      child.getStart(file) <= start && start < child.end ? child : undefined,
    )
    if (!inner) return found.getStart(file) === start ? found : undefined
    found = inner
  }
}

/** Where the member is named that an expression reads, or that the variable holds. */
function placesOf(owner: ts.Expression, { checker }: StripeProgram): number[] {
  if (ts.isPropertyAccessExpression(owner)) return [owner.name.getStart()]
  if (ts.isElementAccessExpression(owner)) return [owner.argumentExpression.getStart()]
  const declared = ts.isIdentifier(owner) ? symbolOf(owner, checker)?.valueDeclaration : undefined
  if (!declared) return []
  if (ts.isBindingElement(declared)) return [(declared.propertyName ?? declared.name).getStart()]
  const value = ts.isVariableDeclaration(declared) && declared.initializer && unwrap(declared.initializer)
  return value && ts.isPropertyAccessExpression(value) ? [value.name.getStart()] : []
}
