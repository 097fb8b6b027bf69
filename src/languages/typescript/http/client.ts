/** Clients that are made for Stripe's host and kept: in a constant, a member, another file. What is asked of them is a path. */
import {
  type Context,
  isMemberAccess,
  memberName,
  nodesBelow,
  propertyName,
  symbolOf,
  ts,
  unwrap,
} from '../context.ts'
import { referencesTo, trace } from '../trace.ts'
import { textOf } from './url.ts'

const host = 'https://api.stripe.com'
const baseNames = ['baseURL', 'baseUrl', 'prefixUrl', 'prefix']
/** `axios.create`, `got.extend`, `ky.create`, `ofetch.create`, `request.defaults`. */
const making = /^(?:create|extend|defaults|instance)$/

const known = new WeakMap<ts.Symbol, string>()

/**
 * What stands before the paths that a client is asked for, `https://api.stripe.com/v1`; empty for any other client.
 * `axios.create({ baseURL: 'https://api.stripe.com/v1' })`, `ky.extend({ prefixUrl })`, `new Client({ baseUrl })`.
 */
export function baseOf(client: ts.Expression, context: Context): string {
  const symbol = symbolAt(client, context)
  const before = symbol && known.get(symbol)
  if (before !== undefined) return before
  // A client that names itself on the way has no base of its own.
  if (symbol) known.set(symbol, '')
  const base = baseAmong(trace(client, context.checker), context) || later(symbol, context)
  if (symbol) known.set(symbol, base)
  return base
}

/** The same for a client that is called itself, `api('customers')`: only for what is plainly made as one. */
export function baseOfCalled(callee: ts.Expression, context: Context): string {
  const declaration = symbolAt(callee, context)?.valueDeclaration
  const made = declaration && initializerOf(declaration)
  const isMade = made && ts.isCallExpression(made) && making.test(memberName(unwrap(made.expression)) ?? '')
  return isMade || (isMemberAccess(callee) && assignedIn(callee, context).length > 0)
    ? baseOf(callee, context)
    : ''
}

/** The symbol of `client` and of `this.client`. */
function symbolAt(node: ts.Expression, { checker }: Context): ts.Symbol | undefined {
  const inner = unwrap(node)
  if (ts.isIdentifier(inner)) return symbolOf(inner, checker)
  return ts.isPropertyAccessExpression(inner) ? checker.getSymbolAtLocation(inner.name) : undefined
}

function initializerOf(declaration: ts.Declaration): ts.Expression | undefined {
  return ts.isVariableDeclaration(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isPropertyAssignment(declaration)
    ? declaration.initializer && unwrap(declaration.initializer)
    : undefined
}

function baseAmong(origins: readonly { node: ts.Expression }[], context: Context): string {
  for (const { node } of origins) {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) continue
    for (const argument of node.arguments ?? []) {
      const base = ts.isObjectLiteralExpression(argument) ? baseIn(argument, context) : ''
      if (base !== '') return base
    }
    // `StripeApi.extend(api)`, an instance made of another.
    const callee = unwrap(node.expression)
    if (isMemberAccess(callee) && making.test(memberName(callee) ?? '')) {
      const base = ts.isIdentifier(callee.expression) ? baseOf(callee.expression, context) : ''
      if (base !== '') return base
    }
  }
  return ''
}

function baseIn(options: ts.ObjectLiteralExpression, context: Context): string {
  for (const property of options.properties) {
    if (!baseNames.includes(propertyName(property.name) ?? '')) continue
    const value = ts.isPropertyAssignment(property)
      ? property.initializer
      : ts.isShorthandPropertyAssignment(property)
        ? property.name
        : null
    const text = value ? textOf(value, context) : ''
    if (isStripe(text)) return text
  }
  return ''
}

function isStripe(base: string): boolean {
  return base === host || base.startsWith(`${host}/`)
}

/** `this.client = axios.create(…)` in a constructor, and `client.defaults.baseURL = '…'`. */
function later(symbol: ts.Symbol | undefined, context: Context): string {
  const declaration = symbol?.valueDeclaration
  if (!symbol || !declaration) return ''
  for (const value of assignmentsOf(symbol, declaration)) {
    const base = baseAmong(trace(value, context.checker), context)
    if (base !== '') return base
  }
  if (!ts.isVariableDeclaration(declaration)) return ''
  if (!declaration.getSourceFile().text.includes('defaults.base')) return ''
  for (const { parent } of referencesTo(symbol, context.checker)) {
    const base = isMemberAccess(parent) && memberName(parent) === 'defaults' ? parent.parent : undefined
    const assignment = base?.parent
    if (!base || !isMemberAccess(base) || !baseNames.includes(memberName(base) ?? '')) continue
    if (!assignment || !ts.isBinaryExpression(assignment) || assignment.left !== base) continue
    const text = textOf(assignment.right, context)
    if (isStripe(text)) return text
  }
  return ''
}

function assignedIn(member: ts.Expression, context: Context): ts.Expression[] {
  const symbol = symbolAt(member, context)
  const declaration = symbol?.valueDeclaration
  return symbol && declaration ? assignmentsOf(symbol, declaration) : []
}

const assigned = new WeakMap<ts.Node, Map<string, ts.Expression[]>>()

/** What the class of a member assigns to it; in JavaScript the assignment is the member's declaration. */
function assignmentsOf(symbol: ts.Symbol, declaration: ts.Declaration): ts.Expression[] {
  let owner: ts.Node = declaration
  while (owner && !ts.isClassLike(owner) && !ts.isSourceFile(owner)) owner = owner.parent
  const isMember =
    ts.isPropertyDeclaration(declaration) ||
    ts.isPropertyAccessExpression(declaration) ||
    ts.isBinaryExpression(declaration)
  if (!isMember || !ts.isClassLike(owner)) return []
  const byName = assigned.get(owner) ?? membersAssigned(owner)
  assigned.set(owner, byName)
  return byName.get(nameOf(symbol)) ?? []
}

/** `#http` is called otherwise inside of the compiler. */
function nameOf(symbol: ts.Symbol): string {
  const name = symbol.valueDeclaration && ts.getNameOfDeclaration(symbol.valueDeclaration)
  return name && ts.isPrivateIdentifier(name) ? name.text : symbol.name
}

function membersAssigned(owner: ts.ClassLikeDeclaration): Map<string, ts.Expression[]> {
  const byName = new Map<string, ts.Expression[]>()
  for (const node of nodesBelow(owner)) {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) continue
    const { left } = node
    if (!ts.isPropertyAccessExpression(left) || left.expression.kind !== ts.SyntaxKind.ThisKeyword) continue
    byName.set(left.name.text, [...(byName.get(left.name.text) ?? []), node.right])
  }
  return byName
}
