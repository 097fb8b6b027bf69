/** What a function is told, by parameter or by property of one: `(path, { method, body })`, `({ path, method })`. */
import { isMemberAccess, memberName, propertyName, ts, unwrap } from '../context.ts'

export interface Slot {
  /** What the body of the function calls it. */
  name: string
  /** Index of the argument. */
  index: number
  /** Which property of the argument it is; null: the argument itself. */
  key: string | null
  byDefault?: ts.Expression
}

export function slotsOf({ parameters }: ts.SignatureDeclaration): Slot[] {
  return parameters.flatMap(({ name, initializer }, index) => {
    if (ts.isIdentifier(name)) return [slot(name.text, index, null, initializer)]
    if (!ts.isObjectBindingPattern(name)) return []
    return name.elements.flatMap((each) => {
      const key = each.dotDotDotToken ? null : propertyName(each.propertyName ?? plain(each.name))
      return ts.isIdentifier(each.name) && key !== null
        ? [slot(each.name.text, index, key, each.initializer)]
        : []
    })
  })
}

function plain(name: ts.BindingName): ts.Identifier | undefined {
  return ts.isIdentifier(name) ? name : undefined
}

function slot(name: string, index: number, key: string | null, byDefault?: ts.Expression): Slot {
  return { name, index, key, ...(byDefault ? { byDefault } : {}) }
}

/** The slot that an expression in the function reads: `path`, `options.path`. */
export function slotOf(expression: ts.Expression, slots: readonly Slot[]): Slot | null {
  const node = unwrap(expression)
  if (ts.isIdentifier(node)) return slots.find(({ name }) => name === node.text) ?? null
  const key = isMemberAccess(node) ? memberName(node) : null
  if (key === null || !isMemberAccess(node) || !ts.isIdentifier(node.expression)) return null
  const owner = node.expression.text
  const holder = slots.find((each) => each.name === owner && each.key === null)
  return holder ? { name: key, index: holder.index, key } : null
}
