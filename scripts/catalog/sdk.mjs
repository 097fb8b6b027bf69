import ts from 'typescript'
import { resolveAlias } from './names.mjs'
import { probeRelease } from './probe.mjs'
import { isApiFile, openRelease } from './program.mjs'

/** Declared beside the API's shape, and none of it. */
const SHARED = new Set(['Emptyable', 'Decimal'])
/** Answers of the probe that are lists of names, by the element that each name completes. */
const PROBED = {
  client: (name) => `Stripe#${name}`,
  static: (name) => `Stripe.${name}`,
  errors: (name) => `Stripe.errors.${name}`,
  webhooks: (name) => `Webhooks.${name}`,
  resource: (name) => `StripeResource.${name}`,
}

/**
 * What one unpacked release of `stripe` has besides API shape: see `SdkSurface` in src/catalog/sdk-surface.ts.
 *
 * @returns {{ sdk: string, members: Record<string, string>, facts: object }}
 */
export function extractSdk(folder) {
  const release = openRelease(folder)
  const members = new Map()
  readClient(release, (element, text) => members.set(element, text))
  readHelpers(release, (element, text) => members.set(element, text))
  const { client, static: statics, errors, webhooks, resource, ...facts } = probeRelease(folder)
  for (const [list, names] of Object.entries({ client, static: statics, errors, webhooks, resource })) {
    for (const name of names) {
      const element = PROBED[list](name)
      if (/^[a-z]\w*$/i.test(name) && name !== 'constructor' && !members.has(element))
        members.set(element, '~')
    }
  }
  return {
    sdk: release.sdk,
    members: Object.fromEntries([...members].sort(([a], [b]) => (a < b ? -1 : 1))),
    facts,
  }
}

/** Members of the client and of its class that are no resources. */
function readClient(release, note) {
  const { stripe } = release
  for (const declaration of stripe.declarations) {
    if (!ts.isClassDeclaration(declaration)) continue
    for (const member of declaration.members) {
      const name = member.name?.text
      const modifiers = ts.getCombinedModifierFlags(member)
      if (name === undefined || name.startsWith('_') || modifiers & ts.ModifierFlags.Private) continue
      if (modifiers & ts.ModifierFlags.Static) note(`Stripe.${name}`, textOf(member))
      else if (!isResource(member, release)) note(`Stripe#${name}`, textOf(member))
    }
  }
}

function isResource(member, { checker, fileOf }) {
  if (!ts.isPropertyDeclaration(member) || member.type === undefined) return false
  if (ts.isTypeLiteralNode(member.type)) return true
  if (!ts.isTypeReferenceNode(member.type)) return false
  const symbol = resolveAlias(checker, checker.getSymbolAtLocation(member.type.typeName) ?? member.symbol)
  const file = symbol.declarations?.[0] === undefined ? '' : fileOf(symbol.declarations[0])
  return isApiFile(file) && /Resource$|^[A-Z]\w+$/.test(symbol.name) && symbol.name !== 'Decimal'
}

/** The names below `Stripe` that are no API shape, and their members. */
function readHelpers({ checker, stripe, fileOf }, note) {
  walk(stripe, 'Stripe.')

  function walk(symbol, prefix) {
    for (const each of checker.getExportsOfModule(symbol)) {
      const target = resolveAlias(checker, each)
      const [declaration] = target.declarations ?? []
      if (declaration === undefined || target === stripe || isApi(each, target) || isNoName(each)) continue
      const element = prefix + each.name
      if (each.name === 'errors') walk(target, `${element}.`)
      if (target.flags & (ts.SymbolFlags.Type | ts.SymbolFlags.Function | ts.SymbolFlags.Variable)) {
        note(element, target.flags & ts.SymbolFlags.Type ? '' : textOf(declaration))
        for (const member of membersOf(target)) readMember(member, each.name)
      }
    }
  }

  function isApi(symbol, target) {
    if (SHARED.has(symbol.name)) return false
    return (
      [...(symbol.declarations ?? []), ...(target.declarations ?? [])].some((each) =>
        isApiFile(fileOf(each)),
      ) || forwarded(target).some((each) => isApiFile(fileOf(each)))
    )
  }

  function isNoName({ name }) {
    return name === 'default' || name === 'Stripe' || name.startsWith('_') || name === 'prototype'
  }

  function readMember(member, owner) {
    if (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private) return
    const name = member.name?.text
    if (name !== undefined && !name.startsWith('_')) note(`${owner}.${name}`, textOf(member))
  }

  /** Of an interface, a class, or an alias of either. */
  function membersOf(symbol, depth = 0) {
    return (symbol.declarations ?? []).flatMap((each) => {
      // A type of Node's, or of another package.
      if (fileOf(each).startsWith('..')) return []
      if (ts.isInterfaceDeclaration(each) || ts.isClassDeclaration(each)) return [...each.members]
      if (!ts.isTypeAliasDeclaration(each)) return []
      if (ts.isTypeLiteralNode(each.type)) return [...each.type.members]
      if (depth > 3) return []
      return targetsOf(each.type).flatMap((target) => membersOf(target, depth + 1))
    })
  }

  function forwarded(symbol) {
    return (symbol.declarations ?? []).flatMap((each) =>
      ts.isTypeAliasDeclaration(each)
        ? targetsOf(each.type).flatMap((target) => target.declarations ?? [])
        : [],
    )
  }

  /** What `import('./lib.js').StripeConfig`, `Other` and `InstanceType<typeof _Error.StripeError>` name. */
  function targetsOf(type) {
    if (ts.isIntersectionTypeNode(type)) return type.types.flatMap(targetsOf)
    if (ts.isImportTypeNode(type) && type.qualifier !== undefined) return found(type.qualifier)
    if (!ts.isTypeReferenceNode(type)) return []
    const [argument] = type.typeArguments ?? []
    if (argument !== undefined && ts.isTypeQueryNode(argument)) return found(argument.exprName)
    return type.typeArguments === undefined ? found(type.typeName) : []
  }

  function found(name) {
    const symbol = checker.getSymbolAtLocation(name)
    return symbol === undefined ? [] : [resolveAlias(checker, symbol)]
  }
}

/** `(payload, header, secret, tolerance?)` of a method, `?: number` of a property: what code can depend on. */
function textOf(member) {
  const type = ts.isFunctionLike(member) ? undefined : member.type
  const signature = type !== undefined && ts.isFunctionTypeNode(type) ? type : member
  if (signature.parameters !== undefined) {
    const names = signature.parameters.map(
      ({ name, questionToken }) => `${name.getText()}${questionToken ? '?' : ''}`,
    )
    return `(${names.join(', ')})`
  }
  const text = (type?.getText() ?? 'any')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\bStripe\.(?=[A-Z])|import\([^)]*\)\./g, '')
  return `${member.questionToken ? '?' : ''}: ${text}`
}
