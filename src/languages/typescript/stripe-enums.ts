/** Which of Stripe's enums an expression has its value from, and what the target made of that enum. */
import { isAlias, type Property, type Surface } from '../../catalog/surface.ts'
import { type Context, isMemberAccess, memberName, propertyName, symbolOf, ts, unwrap } from './context.ts'
import { typesOf, typesOfPattern } from './types-of.ts'
import { properties } from './uses.ts'

/** An enum that has a closed list of values today and takes more with the target's types. */
export interface LongerEnum {
  /** `subscription.status` */
  element: string
  /** The values that it has today. */
  values: readonly string[]
  /** Those that only the target lists. */
  added: readonly string[]
  /** The target takes any other string too. */
  isOpened: boolean
}

/** Locals that are made of locals are followed so far. */
const maxHops = 3

/** Null where the value is none of Stripe's enums, or of one that stays as it is. */
export function longerEnum(expression: ts.Expression, context: Context): LongerEnum | null {
  for (const key of keysOf(expression, context, maxHops)) {
    const found = longerAt(key, context)
    if (found) return found
  }
  return null
}

/** The same of a type that is written as the enum's alias, `Stripe.Subscription.Status`. */
export function longerAlias(type: ts.Type, context: Context): LongerEnum | null {
  for (const key of aliasKeys(type, context)) {
    const found = longerAt(key, context)
    if (found) return found
  }
  return null
}

function keysOf(expression: ts.Expression, context: Context, hops: number): string[] {
  const { checker } = context
  const node = unwrap(expression)
  if (isMemberAccess(node)) {
    const name = memberName(node)
    return name === null ? [] : keysOfMember(typesOf(node.expression, checker), name, context)
  }
  if (!ts.isIdentifier(node)) return []
  const symbol = symbolOf(node, checker)
  const declared = symbol?.valueDeclaration
  if (!symbol || !declared) return []
  if (ts.isBindingElement(declared)) {
    const name = propertyName(declared.propertyName) ?? declared.name.getText()
    return keysOfMember(typesOfPattern(declared.parent, checker), name, context)
  }
  const made = ts.isVariableDeclaration(declared) && !declared.type ? declared.initializer : undefined
  const value = made && leftOf(made)
  if (value && !ts.isCallExpression(value)) return hops > 0 ? keysOf(value, context, hops - 1) : []
  // Not the type at this place: what is narrowed has lost its alias.
  return aliasKeys(checker.getTypeOfSymbol(symbol), context)
}

/** `x.status` of `x?.status ?? 'none'`. */
export function leftOf(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression)
  if (!ts.isBinaryExpression(node)) return node
  const { kind } = node.operatorToken
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken
    ? unwrap(node.left)
    : node
}

function keysOfMember(types: readonly ts.Type[], name: string, { checker, keyOf }: Context): string[] {
  return types
    .flatMap((type) => properties(type, name, checker))
    .flatMap((symbol) => symbol?.declarations ?? [])
    .flatMap((declaration) => keyOf(declaration) ?? [])
}

/** Declarations of the aliases that a type was written with, also in `Status | null`. */
export function aliasKeys(type: ts.Type, { keyOf }: Context): string[] {
  return partsOf(type)
    .flatMap((each) => each.aliasSymbol?.declarations ?? [])
    .flatMap((declaration) => keyOf(declaration) ?? [])
}

/** A type and, of a union, the unions that it was written with. */
export function partsOf(type: ts.Type): ts.Type[] {
  const origin = (type as { origin?: ts.Type }).origin
  return [type, ...(origin?.isUnion() ? origin.types : [])]
}

function longerAt(key: string, { surface, targetSurface }: Context): LongerEnum | null {
  const [before, after] = [propertyAt(key, surface), propertyAt(key, targetSurface)]
  if (!before?.e || !after?.e || before.e.length < 2 || !isEnum(before) || before.op || !isEnum(after))
    return null
  const values = before.e
  const added = after.e.filter((value) => !values.includes(value))
  const isOpened = after.op === 1
  return isOpened || added.length > 0 ? { element: elementOf(key), values, added, isOpened } : null
}

function isEnum({ t }: Property): boolean {
  return t.length === 1 && t[0] === 'enum'
}

/** @param key `Subscription#status`, `Subscription.Status` */
export function propertyAt(key: string, surface: Surface): Property | undefined {
  const [name = '', member] = key.split('#')
  const type = surface.types[name]
  if (type === undefined) return undefined
  if (isAlias(type)) return member === undefined ? type.alias : undefined
  return member === undefined ? undefined : type.p[member]
}

function elementOf(key: string): string {
  return key
    .replace('#', '.')
    .replace(/(?<![.A-Z]|^)(?=[A-Z])/g, '_')
    .toLowerCase()
}

/** The values of a type; null where it may be something else, or a value that nobody names. */
export function literalsOf(whole: ts.Type, { checker }: Context): string[] | null {
  const type = checker.getNonNullableType(whole)
  if (type.flags & ts.TypeFlags.Never) return []
  const types = type.isUnion() ? type.types : [type]
  const values = types.map((each) => (each.isStringLiteral() ? each.value : null))
  return values.every((value) => value !== null) ? values : null
}

/** The enum of Stripe's by whose values a mapped type is made, `Record<Stripe.Subscription.Status, string>`. */
export function aliasOfKeys(type: ts.Type, { checker }: Context): ts.Type | null {
  if (type.getProperties().length === 0) return null
  checker.getPropertiesOfType(type)
  return (type as { constraintType?: ts.Type }).constraintType ?? null
}
