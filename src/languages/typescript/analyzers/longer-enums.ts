/**
 * Code that counts on the list of an enum of Stripe's, which is longer in the target's types or takes any other string:
 * look-ups by its value, `never` behind its last value, narrower types, tables and functions that name all of it.
 * Only TypeScript refuses it.
 */
import sdk22OpensEnums from '../../../catalog/2026-07-29.dahlia/sdk-22-opens-enums.ts'
import { moreValues } from '../../../catalog/standing/more-values.ts'
import { isAlias } from '../../../catalog/surface.ts'
import { type Context, isAny, nodesOf, propertyName, symbolOf, ts, unwrap } from '../context.ts'
import { isSilenced } from '../directives.ts'
import { enumMemberNames } from '../enum-names.ts'
import {
  aliasKeys,
  aliasOfKeys,
  type LongerEnum,
  leftOf,
  literalsOf,
  longerAlias,
  longerEnum,
  propertyAt,
} from '../stripe-enums.ts'
import { type Asked, isHandedOn, isNarrowedByGuard, typeAsked } from '../takes.ts'
import { typesOfPattern } from '../types-of.ts'

export function analyzeLongerEnums(file: ts.SourceFile, context: Context): void {
  if (context.surface.apiVersion === context.targetSurface.apiVersion) return
  if (!/\.[cm]?tsx?$/.test(file.fileName)) return
  const { checker } = context
  for (const node of nodesOf(file)) {
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) judgeTaken(node, context)
    if (ts.isElementAccessExpression(node)) {
      judgeTaken(node, context)
      judgeLookUp(node.argumentExpression, () => [checker.getTypeAtLocation(node.expression)], context)
    } else if (ts.isBindingElement(node) && node.propertyName && ts.isComputedPropertyName(node.propertyName))
      judgeLookUp(node.propertyName.expression, () => typesOfPattern(node.parent, checker), context)
    else if (ts.isIndexedAccessTypeNode(node)) judgeTypeLookUp(node, context)
    else if (ts.isSwitchStatement(node)) judgeSwitch(node, context)
    else if (ts.isObjectLiteralExpression(node)) judgeTable(node, context)
  }
}

/** Whether an expression may hold an enum by what it is called, before anybody asks the checker for its type. */
function mayBeEnum(node: ts.Expression, context: Context): boolean {
  const { checker } = context
  const names = enumMemberNames(checker)
  if (ts.isPropertyAccessExpression(node)) return names.has(node.name.text)
  if (ts.isElementAccessExpression(node))
    return ts.isStringLiteralLike(node.argumentExpression) && names.has(node.argumentExpression.text)
  if (!ts.isIdentifier(node)) return false
  const declared = symbolOf(node, checker)?.valueDeclaration
  if (!declared) return false
  if (ts.isBindingElement(declared))
    return names.has(propertyName(declared.propertyName) ?? declared.name.getText())
  if (!ts.isVariableDeclaration(declared) && !ts.isParameter(declared)) return false
  if (declared.type || !declared.initializer) return declared.type !== undefined || names.has(node.text)
  const value = leftOf(declared.initializer)
  // What a call answers is inferred at some cost: it has to be called like one.
  return ts.isCallExpression(value) ? names.has(node.text) : mayBeEnum(value, context)
}

/** `paymentMethod[paymentMethod.type]`, `labels[subscription.status]`. */
function judgeLookUp(given: ts.Expression, ownersOf: () => readonly ts.Type[], context: Context): void {
  const { checker } = context
  let key = given
  while (ts.isParenthesizedExpression(key) || ts.isNonNullExpression(key)) key = key.expression
  const found = mayBeEnum(key, context) ? longerEnum(key, context) : null
  const listed = found && literalsOf(checker.getTypeAtLocation(key), context)
  if (!found || !listed || !ownersOf().some((owner) => isRefused(owner, listed, found, context))) return
  report(key, found, 'what is looked up here has members for the listed values only', context)
}

/** `Stripe.PaymentMethod[Stripe.PaymentMethod.Type]` */
function judgeTypeLookUp({ indexType, objectType }: ts.IndexedAccessTypeNode, context: Context): void {
  if (!ts.isTypeReferenceNode(indexType)) return
  const { checker } = context
  const key = checker.getTypeFromTypeNode(indexType)
  const found = longerAlias(key, context)
  const listed = found && literalsOf(key, context)
  if (found && listed && isRefused(checker.getTypeFromTypeNode(objectType), listed, found, context))
    report(indexType, found, 'what is looked up here has members for the listed values only', context)
}

/** Whether an object has a member for each value of today, and none for what the target may bring. */
function isRefused(owner: ts.Type, listed: readonly string[], found: LongerEnum, context: Context): boolean {
  const { checker, keyOf, surface, targetSurface } = context
  if (isAny(owner) || checker.getIndexInfosOfType(owner).length > 0) return false
  const [declaration] = owner.symbol?.declarations ?? []
  const name = declaration && keyOf(declaration)
  if (name != null) {
    // Of Stripe's own types only the members that somebody names are printed.
    const [before, after] = [surface.types[name], targetSurface.types[name]]
    if (!before || !after || isAlias(before) || isAlias(after) || after.map) return false
    if (!found.values.every((value) => value in before.p)) return false
    return found.isOpened || found.added.some((value) => !(value in after.p))
  }
  const has = (value: string) => checker.getPropertyOfType(owner, value) !== undefined
  if (!listed.every(has)) return false
  const made = aliasOfKeys(owner, context)
  if (made && aliasKeys(made, context).length > 0) return false
  return found.isOpened || (isWhole(listed, found) && !found.added.every(has))
}

/** Nothing around has ruled a value out. */
function isWhole(listed: readonly string[], { values }: LongerEnum): boolean {
  return values.every((value) => listed.includes(value))
}

/** `save(subscription.status)` of `save(status: 'active' | …)`; `const rest: never = subscription.status`. */
function judgeTaken(value: ts.Expression, context: Context): void {
  if (!isHandedOn(value) || !mayBeEnum(value, context)) return
  const { checker } = context
  const found = longerEnum(value, context)
  const asked = found && typeAsked(value, context)
  if (!found || !asked) return
  const given = checker.getNonNullableType(checker.getTypeAtLocation(value))
  const listed = literalsOf(given, context)
  if (!listed || !checker.isTypeAssignableTo(given, asked.type)) return
  const isLeft = listed.length === 0
  const isShort =
    isLeft || (isWhole(listed, found) && found.added.some((value) => !takes(value, asked, context)))
  if (found.isOpened ? takes(null, asked, context) : !isShort) return
  const why = isLeft
    ? 'nothing is left here for a value that is not listed'
    : 'what takes it here allows listed values only'
  report(value, found, why, context)
}

/** @param value null: any string; what Stripe declares takes what it does with the target's types */
function takes(
  value: string | null,
  { type, declared }: Asked,
  { checker, targetSurface }: Context,
): boolean {
  const own = value === null ? checker.getStringType() : checker.getStringLiteralType(value)
  if (checker.isTypeAssignableTo(own, type)) return true
  return declared.some((key) => {
    const after = propertyAt(key, targetSurface)
    return !after?.e || after.op === 1 || (value !== null && after.e.includes(value))
  })
}

/** `switch (status) { … }` without `default` as the end of a function that returns something. */
function judgeSwitch(node: ts.SwitchStatement, context: Context): void {
  const body = node.parent
  const made = body.parent
  const { clauses } = node.caseBlock
  if (!ts.isBlock(body) || !ts.isFunctionLike(made) || !made.type || body.statements.at(-1) !== node) return
  if (clauses.some(ts.isDefaultClause) || !mayBeEnum(unwrap(node.expression), context)) return
  const { checker } = context
  const found = longerEnum(node.expression, context)
  const listed = found && literalsOf(checker.getTypeAtLocation(node.expression), context)
  if (!found || !listed) return
  const named = clauses.flatMap((each) =>
    ts.isCaseClause(each) && ts.isStringLiteralLike(each.expression) ? [each.expression.text] : [],
  )
  const returned = checker.getTypeFromTypeNode(made.type)
  const result = checker.getAwaitedType(returned) ?? returned
  if (isAny(result) || checker.isTypeAssignableTo(checker.getUndefinedType(), result)) return
  if (!listed.every((value) => named.includes(value)) || breaksOut(node)) return
  if (found.isOpened || (isWhole(listed, found) && !found.added.every((value) => named.includes(value))))
    report(
      made.type,
      found,
      'a function that ends in a `switch` without `default` may return nothing',
      context,
    )
}

function breaksOut({ caseBlock }: ts.SwitchStatement): boolean {
  return caseBlock.clauses.some(({ statements }) =>
    statements.some((each) => (ts.isBlock(each) ? each.statements : [each]).some(ts.isBreakStatement)),
  )
}

/** `const labels: Record<Stripe.Subscription.Status, string> = { … }` */
function judgeTable(table: ts.ObjectLiteralExpression, context: Context): void {
  const { parent } = table
  const type =
    ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isSatisfiesExpression(parent)
      ? parent.type
      : undefined
  if (!type || table.properties.some(ts.isSpreadAssignment)) return
  const { checker } = context
  const asked = checker.getTypeFromTypeNode(type)
  const alias = isAny(asked) ? null : aliasOfKeys(asked, context)
  const found = alias && longerAlias(alias, context)
  if (!found || asked.getProperties().some(({ flags }) => flags & ts.SymbolFlags.Optional)) return
  const named = table.properties.flatMap(({ name }) => propertyName(name) ?? [])
  const missing = found.added.filter((value) => !named.includes(value))
  if (missing.length === 0 || !found.values.every((value) => named.includes(value))) return
  const place = ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) ? parent.name : type
  report(place, { ...found, added: missing, isOpened: false }, 'this table must name all of them', context)
}

/** @param why what is in the way here, as the end of a sentence */
function report(place: ts.Node, found: LongerEnum, why: string, context: Context): void {
  const file = place.getSourceFile()
  if (isSilenced(file.text, place.getStart())) return
  if (ts.isExpression(place) && isNarrowedByGuard(place, context)) return
  const { element, added, isOpened } = found
  const listed = added.slice(0, 3).map((value) => `\`${value}\``)
  const more = added.length > listed.length ? ` and ${added.length - listed.length} more` : ''
  const grown = isOpened ? 'may be any other string too' : `has new values, ${listed.join(', ')}${more}`
  context.report.usages.push({
    path: context.pathOf(file),
    start: place.getStart(),
    end: place.getEnd(),
    change: isOpened ? sdk22OpensEnums : moreValues,
    element,
    certainty: 'certain',
    what: `With the types of the target \`${element}\` ${grown}; ${why}.`,
    fix: null,
  })
}
