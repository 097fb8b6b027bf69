import ts from 'typescript'
import { lastName } from './kinds.mjs'
import { readPaths } from './paths.mjs'
import { deprecation, pascalCase } from './types.mjs'

const LIST = /^(ApiListPromise|V2ListPromise)$/
const SEARCH = /^(ApiSearchResultPromise|V2SearchResultPromise)$/
/** Members of the client that are no resources. */
const NOT_API = new Set([
  'webhooks',
  'errors',
  'oauth',
  'oAuth',
  'stripe',
  'VERSION',
  'Decimal',
  'StripeResource',
])

/**
 * The methods that make requests, by SDK path.
 *
 * @param {import('./program.mjs').Release} release
 * @param {Map<ts.Symbol, string>} names
 * @param {import('./kinds.mjs').KindReader} reader
 */
export function readOperations({ stripe, layout, folder, fileOf }, names, reader, problem) {
  const operations = {}
  const classes = stripe.declarations.filter(
    (each) => ts.isClassDeclaration(each) || ts.isInterfaceDeclaration(each),
  )
  for (const each of classes) readMembers(each.members, [])
  return operations

  function readMembers(members, path) {
    for (const member of members) {
      if (!ts.isPropertyDeclaration(member) && !ts.isPropertySignature(member)) continue
      const name = member.name.text
      const modifiers = ts.getCombinedModifierFlags(member)
      if (modifiers & (ts.ModifierFlags.Static | ts.ModifierFlags.Private)) continue
      if (name === undefined || name.startsWith('_') || NOT_API.has(name)) continue
      if (member.type !== undefined) readResource(member.type, [...path, name])
    }
  }

  function readResource(node, path) {
    if (ts.isTypeLiteralNode(node)) return readMembers(node.members, path)
    if (!ts.isTypeReferenceNode(node)) return
    const symbol = reader.symbolOf(node.typeName)
    for (const declaration of symbol?.declarations ?? []) {
      if (!ts.isClassDeclaration(declaration) && !ts.isInterfaceDeclaration(declaration)) continue
      readMembers(declaration.members, path)
      readMethods(declaration, symbol, path)
    }
  }

  function readMethods(declaration, symbol, path) {
    const overloads = new Map()
    for (const member of declaration.members) {
      if (!ts.isMethodDeclaration(member) && !ts.isMethodSignature(member)) continue
      if (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private) continue
      overloads.set(member.name.text, [...(overloads.get(member.name.text) ?? []), member])
    }
    if (overloads.size === 0) return
    const file =
      layout === 'modules'
        ? fileOf(declaration).replace(/^esm\/|\.d\.ts$/g, '')
        : `resources/${path.map((each) => each[0].toUpperCase() + each.slice(1)).join('/')}`
    const paths = readPaths(folder, file, layout === 'modules' ? declaration.name.text : undefined)
    for (const [name, signatures] of overloads) {
      const key = [...path, name].join('.')
      const http = paths.get(name)
      if (http === undefined && isPublic(signatures[0])) problem(`no path of ${key} in ${file}`)
      else if (http !== undefined)
        operations[key] = readOperation(http, signatures, key, names.get(symbol) ?? symbol.name)
    }
  }

  function readOperation(http, signatures, key, on) {
    const [first] = signatures
    // `accounts.retrieve()` and `accounts.retrieve(id)`: the overload that says most names the ids.
    const idsOf = (signature) => signature.parameters.filter(isId)
    const fullest = signatures.reduce((a, b) => (idsOf(b).length > idsOf(a).length ? b : a))
    const ids = fullest.parameters.filter(isId).map((each) => each.name.text)
    const params = fullest.parameters.find((each) => each.name.text === 'params')
    const operation = { http }
    if (ids.length > 0) operation.ids = ids
    if (
      ids.length > 0 &&
      signatures.some((each) => idsOf(each).every((one) => one.questionToken !== undefined))
    ) {
      operation.idsOptional = 1
    }
    if (params !== undefined) {
      const { t } = reader.read(params.type, `${pascalCase(key)}Params`)
      operation.params = t[0]
      if (t.length !== 1) problem(`params of ${key}: ${t}`)
      const needed = signatures.every((each) =>
        each.parameters.some((one) => one.name.text === 'params' && one.questionToken === undefined),
      )
      if (!needed) operation.paramsOptional = 1
    }
    const answer = ts.isTypeReferenceNode(first.type) ? lastName(first.type.typeName) : ''
    const isMany = LIST.test(answer) || SEARCH.test(answer)
    operation.returns = reader.read(
      isMany ? first.type.typeArguments[0] : first.type,
      `${pascalCase(key)}Result`,
    ).t
    if (LIST.test(answer)) operation.kind = 'list'
    if (SEARCH.test(answer)) operation.kind = 'search'
    operation.on = on
    const dep = signatures.map(deprecation).find((each) => each !== undefined)
    if (dep !== undefined) operation.dep = dep
    return operation
  }
}

/** Releases of the second layout declare helpers of their own, `@private` or named with an underscore. */
function isPublic(method) {
  return (
    !method.name.text.startsWith('_') &&
    !ts.getJSDocTags(method).some((tag) => tag.tagName.text === 'private')
  )
}

function isId(parameter) {
  const type = parameter.type
  return type !== undefined && (type.kind === ts.SyntaxKind.StringKeyword || isNullableString(type))
}

function isNullableString(type) {
  return ts.isUnionTypeNode(type) && type.types.some((each) => each.kind === ts.SyntaxKind.StringKeyword)
}
