/** Stripe.js and its React package, which our declarations don't have: told by imports and names. */
import type { Certainty, Edit, Fix } from '../../../scanner/finding.ts'
import type { Jump, StringBite } from '../../../scanner/jump.ts'
import { type Context, nodesOf, ts } from '../context.ts'
import { sinceOf } from '../element-usage.ts'
import { accessPath } from '../operations.ts'
import { typesOf } from '../types-of.ts'

const fromStripe = /^@stripe\/(?:react-)?stripe-js(?:\/|$)/
const loadsStripe = /@stripe\/(?:react-)?stripe-js|\bloadStripe\b|js\.stripe\.com/
/** `Stripe('pk_…')` of the script tag; with an import of the server's package it is that. */
const callsStripe = /(?<!new\s+)\bStripe\(/
const isServer = /['"]stripe['"]/

export function analyzeBrowser(file: ts.SourceFile, context: Context): void {
  const bites = browserBites(context.jump)
  if (bites.size === 0) return
  const isBrowser = loadsStripe.test(file.text) || (callsStripe.test(file.text) && !isServer.test(file.text))
  for (const node of nodesOf(file)) {
    if (!ts.isIdentifier(node)) continue
    const found = (bites.get(node.text) ?? []).filter(
      ({ bite }) =>
        (!bite.given || isGiven(node, bite.given)) && !(bite.already && isThere(node, bite.already)),
    )
    if (found.length === 0) continue
    const certainty = isBrowser ? certaintyOf(node, context) : ofNamedStripe(node, context)
    if (certainty) for (const each of found) report(node, each, certainty, context)
  }
}

type BrowserBite = StringBite & { bite: Extract<StringBite['bite'], { browser: string }> }

/** By name; one name may have changed more than once on the way: `initCheckout`. */
type BrowserBites = ReadonlyMap<string, BrowserBite[]>

const known = new WeakMap<Jump, BrowserBites>()

function browserBites(jump: Jump): BrowserBites {
  const before = known.get(jump)
  if (before) return before
  const bites = new Map<string, BrowserBite[]>()
  for (const { bite, change } of jump.strings)
    if ('browser' in bite) bites.set(bite.browser, [...(bites.get(bite.browser) ?? []), { bite, change }])
  known.set(jump, bites)
  return bites
}

/** How sure it is that the name is Stripe.js's; null where it is somebody else's, or told at its import. */
function certaintyOf(name: ts.Identifier, context: Context): Certainty | null {
  const { checker } = context
  const { parent } = name
  if (ts.isImportSpecifier(parent))
    return (parent.propertyName ?? parent.name) === name && isImportedFrom(parent) ? 'certain' : null
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) {
    const isUntyped = typesOf(parent.expression, checker).length === 0
    return isUntyped && isOfStripe(accessPath(parent.expression, checker), name.text) ? 'likely' : null
  }
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === name)
    return isFromStripe(parent, context) ? 'likely' : null
  if (ts.isPropertyAssignment(parent) && parent.name === name)
    return isOption(parent, context) ? 'likely' : null
  if (ts.isJsxAttribute(parent) && parent.name === name) {
    const tag = parent.parent.parent.tagName
    return importedFrom(tag, checker) ? 'likely' : null
  }
  return null
}

/** `radios: true`. */
function isGiven(name: ts.Identifier, values: readonly string[]): boolean {
  const { parent } = name
  return (
    ts.isPropertyAssignment(parent) && parent.name === name && values.includes(parent.initializer.getText())
  )
}

/** Whether the code around the name is that of the new version. */
function isThere(
  name: ts.Identifier,
  { says, from, lacks }: NonNullable<BrowserBite['bite']['already']>,
): boolean {
  const { text } = name.getSourceFile()
  if (lacks !== undefined && text.includes(lacks)) return false
  if (says !== undefined && !text.includes(says)) return false
  if (from === undefined) return true
  const specifier = ts.isImportSpecifier(name.parent) ? name.parent : undefined
  const module = specifier && ts.findAncestor(specifier, ts.isImportDeclaration)?.moduleSpecifier
  return module !== undefined && ts.isStringLiteral(module) && module.text === from
}

/** `stripe.redirectToCheckout(…)` in a file that has its `stripe` from another one. */
function ofNamedStripe(name: ts.Identifier, { checker }: Context): Certainty | null {
  const access = name.parent
  if (!ts.isPropertyAccessExpression(access) || access.name !== name || !isDistinctive(name.text)) return null
  if (typesOf(access.expression, checker).length > 0) return null
  return /stripe/i.test(accessPath(access.expression, checker).findLast((each) => each !== '()') ?? '')
    ? 'likely'
    : null
}

/** In several words: nobody else's. */
function isDistinctive(name: string): boolean {
  return name.length > 7 && /[a-z][A-Z]/.test(name)
}

function isImportedFrom(specifier: ts.ImportSpecifier): boolean {
  const from = ts.findAncestor(specifier, ts.isImportDeclaration)?.moduleSpecifier
  return from !== undefined && ts.isStringLiteral(from) && fromStripe.test(from.text)
}

function importedFrom(name: ts.Node, checker: ts.TypeChecker): boolean {
  const declared = ts.isIdentifier(name) ? checker.getSymbolAtLocation(name)?.declarations : undefined
  return declared?.some((each) => ts.isImportSpecifier(each) && isImportedFrom(each)) ?? false
}

/** An untyped receiver that says Stripe, or a name in several words, which is nobody else's in such a file. */
function isOfStripe(path: readonly string[], name: string): boolean {
  if (path.some((each) => /stripe|elements|checkout/i.test(each))) return true
  return isDistinctive(name) && path[0] !== 'this' && path[0] !== 'props'
}

/** `const { initCheckout } = useStripe()`. */
function isFromStripe(element: ts.BindingElement, { checker }: Context): boolean {
  if (!ts.isObjectBindingPattern(element.parent)) return false
  const owner = element.parent.parent
  if (!ts.isVariableDeclaration(owner) || !owner.initializer) return false
  const isTyped = typesOf(owner.initializer, checker).length > 0
  return (
    !isTyped && accessPath(owner.initializer, checker).some((each) => /stripe|elements|checkout/i.test(each))
  )
}

/** An option in the arguments of an untyped call of Stripe.js, or of a component of its React package. */
function isOption(property: ts.PropertyAssignment, { checker }: Context): boolean {
  const call = ts.findAncestor(
    property,
    (node) => ts.isCallExpression(node) || ts.isFunctionLike(node) || ts.isJsxAttribute(node),
  )
  if (call && ts.isJsxAttribute(call)) return importedFrom(call.parent.parent.tagName, checker)
  if (!call || !ts.isCallExpression(call)) return false
  if (typesOf(call.expression, checker).length > 0) return false
  return accessPath(call.expression, checker).some((each) => /stripe|elements|checkout/i.test(each))
}

function report(
  name: ts.Identifier,
  { bite, change }: BrowserBite,
  certainty: Certainty,
  context: Context,
): void {
  context.report.usages.push({
    path: context.pathOf(name.getSourceFile()),
    start: name.getStart(),
    end: name.getEnd(),
    change,
    element: bite.browser,
    certainty,
    what: `Since ${sinceOf(change)}: ${change.title}.`,
    fix: bite.rename === undefined ? null : renameFix(name, bite.rename, context),
  })
}

/** The name and, where it is imported, every mention of it. */
function renameFix(name: ts.Identifier, to: string, context: Context): Fix {
  const path = context.pathOf(name.getSourceFile())
  const edit = (node: ts.Node, text = to): Edit => ({
    path,
    start: node.getStart(),
    end: node.getEnd(),
    text,
  })
  const { parent } = name
  const isOwnName = ts.isImportSpecifier(parent) && parent.propertyName === undefined
  const symbol = isOwnName ? context.checker.getSymbolAtLocation(name) : undefined
  const mentions = symbol ? mentionsOf(symbol, name, context) : []
  const first =
    ts.isBindingElement(parent) && !parent.propertyName ? edit(name, `${to}: ${name.text}`) : edit(name)
  return {
    safety: 'unsafe',
    title: `Rename to ${to}`,
    reason: 'the new one may take other options: compare them',
    edits: [first, ...mentions.map((node) => edit(node))],
  }
}

function mentionsOf(symbol: ts.Symbol, name: ts.Identifier, { checker }: Context): ts.Identifier[] {
  return nodesOf(name.getSourceFile()).filter(
    (node): node is ts.Identifier =>
      ts.isIdentifier(node) &&
      node !== name &&
      node.text === name.text &&
      checker.getSymbolAtLocation(node) === symbol,
  )
}
