/** The client's class by another name: `require('stripe').default`, `const { Stripe } = require('stripe')`. */
import type { Edit, Fix } from '../../../scanner/finding.ts'
import type { JumpRow } from '../../../scanner/jump.ts'
import { type Context, propertyName, ts, unwrap } from '../context.ts'
import { addElement, sinceOf } from '../element-usage.ts'

/** @param rows by element, `Stripe.default` and `Stripe.Stripe` among them while a jump takes them away */
export function judgeRequired(node: ts.Node, rows: ReadonlyMap<string, JumpRow>, context: Context): void {
  if (ts.isPropertyAccessExpression(node)) {
    const row = rows.get(`Stripe.${node.name.text}`)
    if (row && isModule(node.expression, context)) {
      const edit = { start: node.expression.getEnd(), end: node.getEnd(), text: '' }
      tell(node.name, row, edit, context)
    }
  } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const row = rows.get(`Stripe.${propertyName(node.propertyName ?? (node.name as ts.Identifier))}`)
    const { parent: pattern } = node
    const { initializer } = pattern.parent
    if (!row || !initializer || !isModule(initializer, context)) return
    const isAlone = pattern.elements.length === 1 && !node.initializer && ts.isIdentifier(node.name)
    const edit = { start: pattern.getStart(), end: pattern.getEnd(), text: node.name.getText() }
    tell(node.propertyName ?? node.name, row, isAlone ? edit : null, context)
  }
}

/** `require('stripe')`, or a variable that holds it; what `import` gives has these names in every release. */
function isModule(expression: ts.Expression, { checker }: Context): boolean {
  const value = unwrap(expression)
  if (ts.isCallExpression(value)) {
    const [name] = value.arguments
    const isRequire = ts.isIdentifier(value.expression) && value.expression.text === 'require'
    return isRequire && name !== undefined && ts.isStringLiteralLike(name) && name.text === 'stripe'
  }
  if (!ts.isIdentifier(value)) return false
  // In JavaScript such a variable is an alias of what it requires.
  const declaration = checker.getSymbolAtLocation(value)?.declarations?.find(ts.isVariableDeclaration)
  if (!declaration?.initializer) return false
  const made = unwrap(declaration.initializer)
  return ts.isCallExpression(made) && isModule(made, { checker } as Context)
}

function tell(place: ts.Node, row: JumpRow, edit: Omit<Edit, 'path'> | null, context: Context): void {
  const path = context.pathOf(place.getSourceFile())
  const fix: Fix | null = edit && {
    safety: 'safe',
    title: 'Use what require gives',
    edits: [{ path, ...edit }],
  }
  const { change, isGenerated } = row
  const what = isGenerated ? undefined : `Since ${sinceOf(change)}: ${change.title}.`
  addElement(place, row, 'certain', fix, context, what)
}
