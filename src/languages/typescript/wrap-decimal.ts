/** Decimal numbers that were sent as text: `'0.5'` → `Stripe.Decimal.from('0.5')`. */
import { type Context, ts } from './context.ts'
import type { Move } from './moves.ts'
import type { Name } from './uses.ts'

const mayThrow = '`Decimal.from` throws on a text that is no decimal number'

/** Null where the file has no name for the client's class, and where nothing may be given (`undefined`, `''`). */
export function wrapDecimal(name: Name, { checker }: Context): Move | null {
  const property = name.parent
  const client = clientName(name.getSourceFile())
  if (client === null) return null
  const open = `${client}.Decimal.from(`
  const title = `Wrap in ${client}.Decimal.from`
  if (ts.isShorthandPropertyAssignment(property)) {
    if (!isText(name, checker)) return null
    const end = name.getEnd()
    const edits = [{ start: end, end, text: `: ${open}${name.text})` }]
    return { title, edits, upgrade: { safety: 'unsafe', reason: mayThrow } }
  }
  if (!ts.isPropertyAssignment(property) || !isText(property.initializer, checker)) return null
  const given = property.initializer
  const [start, end] = [given.getStart(), given.getEnd()]
  const isNumber = ts.isStringLiteralLike(given) && /^-?\d+(\.\d+)?$/.test(given.text)
  return {
    title,
    edits: [
      { start, end: start, text: open },
      { start: end, end, text: ')' },
    ],
    upgrade: isNumber ? { safety: 'safe' } : { safety: 'unsafe', reason: mayThrow },
  }
}

/** Always a text or a number, and one that is there. */
function isText(given: ts.Expression, checker: ts.TypeChecker): boolean {
  const type = checker.getTypeAtLocation(given)
  const kinds = type.isUnion() ? type.types : [type]
  return kinds.every(
    (kind) =>
      kind.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike) &&
      !(kind.isStringLiteral() && kind.value === ''),
  )
}

/** What the file calls the class, imported as a value. */
function clientName(file: ts.SourceFile): string | null {
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue
    const { importClause: clause, moduleSpecifier } = statement
    if (!clause || clause.isTypeOnly || !ts.isStringLiteral(moduleSpecifier)) continue
    if (moduleSpecifier.text !== 'stripe') continue
    if (clause.name) return clause.name.text
    const named =
      clause.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings : null
    for (const each of named?.elements ?? [])
      if (!each.isTypeOnly && /^(Stripe|default)$/.test((each.propertyName ?? each.name).text))
        return each.name.text
  }
  return null
}
