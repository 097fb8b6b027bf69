/** Whose an untyped value is: that it is called `subscription` says little, for databases and other providers have those too. */
import { locate } from '../../catalog/locate.ts'
import type { JumpRow } from '../../scanner/jump.ts'
import { hasMember } from '../../scanner/stripe-objects.ts'
import { handedTo, loopedOver } from './callbacks.ts'
import { nameOf } from './callers.ts'
import { type Context, isMemberAccess, memberName, symbolOf, ts, unwrap } from './context.ts'
import { accessPath } from './operations.ts'
import { outermost, referencesTo } from './trace.ts'

/**
 * Whether what is read is Stripe's, as far as the code around it says so: it counts in seconds, goes on into what only
 * Stripe's objects hold, or speaks of Stripe.
 *
 * @param row what the last names of the read are
 */
export function isLikelyStripes(read: ts.Expression, row: JumpRow, context: Context): boolean {
  if (isMadeByOthers(read, context)) return false
  if (isUnmistakable(row.row.element) || hasSign(read, row.row.element, context)) return true
  return !hasOtherMembers(read, row, context) && hasHint(read, context)
}

/** Two names of one word each are anybody's; `fuel.volume_decimal` of a transaction and `payment_intent.charges` are not. */
function isUnmistakable(element: string): boolean {
  const names = element.split('.')
  return names.length > 3 || (names.at(-2)?.includes('_') ?? false)
}

const maxDepth = 8

/** A row of a database, an answer of another service: `const { data: subscription } = await supabase.from(…)…`. */
function isMadeByOthers(expression: ts.Expression, context: Context): boolean {
  const call = callBehind(expression, context)
  return call !== null && isOfOthers(call, context)
}

/** What a package of another provider, or one that keeps rows, has verified, parsed or answered. */
export function isOfOtherProvider(expression: ts.Expression, context: Context): boolean {
  const call = callBehind(expression, context)
  return call !== null && isImportedFromOthers(call.expression, context.checker)
}

function isImportedFromOthers(expression: ts.Expression, checker: ts.TypeChecker, depth = 0): boolean {
  let root = unwrap(expression)
  while (isMemberAccess(root) || ts.isCallExpression(root) || ts.isNewExpression(root))
    root = unwrap(root.expression)
  if (!ts.isIdentifier(root) || depth > 1) return false
  if (others.test(packageOf(root, checker))) return true
  const made = symbolOf(root, checker)?.valueDeclaration
  return (
    made !== undefined &&
    ts.isVariableDeclaration(made) &&
    made.initializer !== undefined &&
    isImportedFromOthers(made.initializer, checker, depth + 1)
  )
}

/** The call that gave the value: through variables, patterns, loops, callbacks and what hands on its values. */
function callBehind(expression: ts.Expression, context: Context, depth = 0): ts.CallExpression | null {
  const { checker } = context
  if (depth > maxDepth) return null
  let root = unwrap(expression)
  while (isMemberAccess(root) || isDefaulted(root))
    root = unwrap(isMemberAccess(root) ? root.expression : root.left)
  if (ts.isCallExpression(root)) {
    const callee = unwrap(root.expression)
    return isMemberAccess(callee) && overValues.test(memberName(callee) ?? '')
      ? (callBehind(callee.expression, context, depth + 1) ?? root)
      : root
  }
  let made: ts.Node | undefined = ts.isIdentifier(root)
    ? symbolOf(root, checker)?.valueDeclaration
    : undefined
  while (made && ts.isBindingElement(made)) made = made.parent.parent
  if (made && ts.isParameter(made)) {
    const handed = made.parent.parameters[0] === made ? handedTo(made.parent) : null
    return handed && callBehind(handed.value, context, depth + 1)
  }
  if (!made || !ts.isVariableDeclaration(made)) return null
  const value = loopedOver(made) ?? made.initializer
  return value ? callBehind(value, context, depth + 1) : null
}

function isDefaulted(node: ts.Expression): node is ts.BinaryExpression {
  if (!ts.isBinaryExpression(node)) return false
  const { kind } = node.operatorToken
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken
}

/** Who else sells subscriptions and takes payments, and what keeps rows, as their packages are called. */
const others =
  /paddle|polar|mollie|lemonsqueezy|braintree|lago|paypal|chargebee|recurly|razorpay|adyen|paystack|revenuecat|square|prisma|drizzle|typeorm|mongoose|mongo|sequelize|knex|kysely|supabase|firebase|firestore|dynamo|redis|postgres/i

function isOfOthers(call: ts.CallExpression, { checker }: Context): boolean {
  const callee = unwrap(call.expression)
  if (ts.isIdentifier(callee)) return others.test(packageOf(callee, checker))
  // `list.map(…)` of a list that nothing is known of.
  if (!isMemberAccess(callee) || overValues.test(memberName(callee) ?? '')) return false
  const path = accessPath(call.expression, checker)
  return !fetching.test(path[0] ?? '') && !path.some((name) => /stripe/i.test(name))
}

/** What hands on the values that it is called on. */
const overValues = /^(?:map|filter|find|findLast|slice|sort|reverse|concat|flat|flatMap|at|values|then|json)$/

/** What asks an application's own server, beside `fetch`. */
const fetching = /^(?:\$?axios|ky|got|\$http|\$fetch|http)$/

/** The package that a name is imported from; empty for anything else. */
function packageOf(name: ts.Identifier, checker: ts.TypeChecker): string {
  const imported = checker.getSymbolAtLocation(name)?.declarations?.[0]
  const specifier = imported && ts.findAncestor(imported, ts.isImportDeclaration)?.moduleSpecifier
  return specifier && ts.isStringLiteral(specifier) && !/^[.~#]/.test(specifier.text) ? specifier.text : ''
}

/** `subscription.user_id`, `subscription.save()`: a row that is called as one of Stripe's objects, and isn't one. */
function hasOtherMembers(read: ts.Expression, { row }: JumpRow, context: Context): boolean {
  const { checker, surface, targetSurface } = context
  const owner = isMemberAccess(read) ? unwrap(read.expression) : null
  const symbol = owner && ts.isIdentifier(owner) ? symbolOf(owner, checker) : undefined
  const types = row.declared.flatMap((key) => (key.includes('#') ? [key.slice(0, key.indexOf('#'))] : []))
  if (!symbol || types.length === 0) return false
  return referencesTo(symbol, checker).some((each) => {
    const { parent } = outermost(each)
    const name = isMemberAccess(parent) && unwrap(parent.expression) === each ? memberName(parent) : null
    return (
      name !== null &&
      !(name in Object.prototype) &&
      ![surface, targetSurface].some((one) => types.some((type) => hasMember(one, type, name)))
    )
  })
}

function hasHint(read: ts.Expression, context: Context): boolean {
  const path = accessPath(read, context.checker)
  if (path.slice(0, -2).some((name) => holders.test(name))) return false
  if (isSeconds(read) || path.some((name) => isStripesName(name))) return true
  if (isGivenToStripe(read, context) || isKeptAsStripes(read, context)) return true
  const around = ts.findAncestor(read, ts.isFunctionLike)
  return around !== undefined && speaksOfStripe(around) && (isIn(read, context) || isFetched(read, context))
}

/** `user.subscription`: Stripe's objects hang off none of these, or have it by another name. */
const holders =
  /(?:user|account|team|org|organi[sz]ation|workspace|tenant|member|membership|profile|company|customer|project|owner|viewer|shop|store|row|record|model)$/i

function isStripesName(name: string): boolean {
  return /stripe(?![ds]\b)/i.test(name)
}

/** `stripe.paymentIntents.retrieve(invoice.payment_intent)`. */
function isGivenToStripe(read: ts.Expression, { checker }: Context): boolean {
  const node = outermost(read)
  const { parent } = node
  if (!ts.isCallExpression(parent) || !parent.arguments.includes(node)) return false
  return isMemberAccess(parent.expression) && accessPath(parent.expression, checker).some(isStripesName)
}

/** `{ stripeId: subscription.id }`, `row.stripe_id = subscription.id`: whose the owner is, by the name of its copy. */
function isKeptAsStripes(read: ts.Expression, { checker }: Context): boolean {
  const owner = isMemberAccess(read) ? unwrap(read.expression) : null
  const symbol = owner && ts.isIdentifier(owner) ? symbolOf(owner, checker) : undefined
  if (!symbol) return false
  return referencesTo(symbol, checker).some((each) => {
    const access = outermost(each).parent
    const { parent } = isMemberAccess(access) ? outermost(access) : each
    if (ts.isPropertyAssignment(parent)) return isStripesName(parent.name.getText())
    return (
      ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      isMemberAccess(parent.left) &&
      isStripesName(memberName(parent.left) ?? '')
    )
  })
}

/** `stripe-webhook.js`, `class StripeService`, `syncFromStripe()`. */
function isIn(read: ts.Expression, { pathOf }: Context): boolean {
  if (isStripesName(pathOf(read.getSourceFile()).split('/').at(-1) ?? '')) return true
  const named = (node: ts.Node) =>
    ts.isFunctionLike(node) ? nameOf(node) : ts.isClassLike(node) ? node.name : undefined
  return ts.findAncestor(read, (node) => isStripesName(named(node)?.text ?? '')) !== undefined
}

/** The answer of the application's own server may be an object of Stripe's. */
function isFetched(read: ts.Expression, context: Context): boolean {
  const call = callBehind(read, context)
  if (!call) return false
  const [first = ''] = accessPath(call.expression, context.checker)
  return first === 'fetch' || fetching.test(first)
}

function hasSign(read: ts.Expression, element: string, context: Context): boolean {
  if (goesOn(read, element, context)) return true
  const owner = isMemberAccess(read) ? unwrap(read.expression) : read
  const name = ts.isIdentifier(owner) ? owner.text : isMemberAccess(owner) ? memberName(owner) : null
  return name !== null && isStripesElsewhere(name, read.getSourceFile())
}

/** `stripe.…`, `stripeId`, `user.stripe_customer`, `Stripe`; no `striped` table and no class `stripe-row`. */
const stripeName = /stripe[A-Z_.(]|Stripe(?![a-z])/

/** A function beyond this is half an application, and what it says once says nothing of all of it. */
const maxText = 20_000

const speaking = new WeakMap<ts.Node, boolean>()

function speaksOfStripe(around: ts.Node): boolean {
  const known = speaking.get(around)
  if (known !== undefined) return known
  const found = around.getWidth() <= maxText && stripeName.test(around.getText())
  speaking.set(around, found)
  return found
}

/** `x * 1000`, `dayjs.unix(x)`: databases and other providers keep dates. */
function isSeconds(read: ts.Expression): boolean {
  const node = outermost(read)
  const { parent } = node
  if (ts.isCallExpression(parent) && parent.arguments[0] === node)
    return /(?:^|\.)(?:unix|fromUnixTime|fromSeconds)$/.test(parent.expression.getText())
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.AsteriskToken &&
    /^(?:1000|1_000|1e3)$/.test((parent.left === node ? parent.right : parent.left).getText())
  )
}

/** Names that go on from anything. */
const plainNames = new Set(['id', 'name', 'type', 'object', 'length', 'code', 'status', 'data'])

/** `invoice.payment_intent.client_secret`, also through a variable. */
function goesOn(read: ts.Expression, element: string, { checker, surface }: Context): boolean {
  let node = outermost(read)
  const isOn = (value: ts.Node) => {
    const next = isMemberAccess(value.parent) && value.parent.expression === value && memberName(value.parent)
    return Boolean(next) && !plainNames.has(next as string) && locate(surface, `${element}.${next}`) !== null
  }
  if (isOn(node)) return true
  while (ts.isConditionalExpression(node.parent) || ts.isBinaryExpression(node.parent)) node = node.parent
  const { parent } = node
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return false
  const symbol = checker.getSymbolAtLocation(parent.name)
  return symbol !== undefined && referencesTo(symbol, checker).some((each) => isOn(outermost(each)))
}

const distinct = String.raw`\??\.(?:latest_invoice\b|pending_setup_intent\b|livemode\b|items\??\.data\b|lines\??\.data\b|default_payment_method\??\.card\b)`

const elsewhere = new WeakMap<ts.SourceFile, Map<string, boolean>>()

/** `subscription.latest_invoice` in the same file: rows have no such thing. */
function isStripesElsewhere(name: string, file: ts.SourceFile): boolean {
  const answers = elsewhere.get(file) ?? new Map<string, boolean>()
  elsewhere.set(file, answers)
  const found = answers.get(name) ?? isFollowedIn(file.text, name)
  answers.set(name, found)
  return found
}

function isFollowedIn(text: string, name: string): boolean {
  return new RegExp(String.raw`(?<![\w$])${name.replaceAll('$', String.raw`\$`)}${distinct}`).test(text)
}
