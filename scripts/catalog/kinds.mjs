import ts from 'typescript'
import { resolveAlias } from './names.mjs'

const KEYWORDS = new Map([
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.BigIntKeyword, 'bigint'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
  [ts.SyntaxKind.AnyKeyword, 'any'],
  [ts.SyntaxKind.UnknownKeyword, 'any'],
  [ts.SyntaxKind.ObjectKeyword, 'any'],
  [ts.SyntaxKind.VoidKeyword, 'void'],
  [ts.SyntaxKind.UndefinedKeyword, 'void'],
])
const ARRAYS = new Set(['Array', 'ReadonlyArray'])
const LISTS = new Set(['ApiList', 'V2List', 'ApiListPromise', 'ApiSearchResult'])
/** Not API shape: what a file upload accepts, and what a download answers. */
const OPAQUE = new Set([
  'Buffer',
  'Uint8Array',
  'FileData',
  'ReadableStream',
  'StripeStreamResponse',
  'Date',
  'StripeContext',
])

/**
 * Reads the syntax of a type into the kinds of a surface's `Property`.
 * `isClosed(name)` says which aliases stay a name, `anonymous(node, name)` gives a name to an inline object type,
 * `problem(text)` hears what isn't understood.
 */
export class KindReader {
  constructor(checker, names, isClosed, anonymous, problem) {
    this.checker = checker
    this.names = names
    this.isClosed = isClosed
    this.anonymous = anonymous
    this.problem = problem
  }

  /** The descriptor of a property's type; `owner` names inline types, `Account.settings`. */
  read(node, owner) {
    const found = { kinds: new Set(), values: new Set(), flags: {} }
    this.#collect(node, owner, found)
    const descriptor = { t: [...found.kinds].sort() }
    if (found.values.size > 0) descriptor.e = [...found.values].sort()
    const alias = this.#aliasOf(node)
    if (alias !== null) descriptor.a = alias
    for (const flag of ['n', 'z', 'op']) if (found.flags[flag]) descriptor[flag] = 1
    return descriptor
  }

  #collect(node, owner, found) {
    if (node === undefined) return void found.kinds.add('any')
    const keyword = KEYWORDS.get(node.kind)
    if (keyword !== undefined) return void found.kinds.add(keyword)
    if (ts.isParenthesizedTypeNode(node)) return this.#collect(node.type, owner, found)
    if (ts.isTypeOperatorNode(node)) return this.#collect(node.type, owner, found)
    if (ts.isUnionTypeNode(node)) {
      for (const each of node.types) this.#collect(each, owner, found)
      return
    }
    if (ts.isArrayTypeNode(node)) return this.#wrapped('[]', node.elementType, owner, found)
    if (ts.isLiteralTypeNode(node)) return this.#literal(node.literal, found)
    if (ts.isTypeLiteralNode(node)) return this.#inline(node, owner, found)
    if (ts.isIntersectionTypeNode(node)) return this.#intersection(node, owner, found)
    if (ts.isTypeReferenceNode(node)) return this.#reference(node, owner, found)
    this.#unknown(node, owner, found)
  }

  /** Kinds of an array, list, map … of `node`: the prefix on each of its kinds. */
  #wrapped(prefix, node, owner, found) {
    const inner = { kinds: new Set(), values: found.values, flags: {} }
    this.#collect(node, owner, inner)
    if (inner.flags.op) found.flags.op = 1
    for (const kind of inner.kinds) found.kinds.add(prefix + kind)
  }

  #literal(literal, found) {
    if (literal.kind === ts.SyntaxKind.NullKeyword) found.flags.n = 1
    else if (literal.kind === ts.SyntaxKind.TrueKeyword) found.kinds.add('true')
    else if (literal.kind === ts.SyntaxKind.FalseKeyword) found.kinds.add('false')
    else if (!ts.isStringLiteral(literal)) found.kinds.add('number')
    else if (literal.text === '') found.flags.z = 1
    else {
      found.kinds.add('enum')
      found.values.add(literal.text)
    }
  }

  #inline(node, owner, found) {
    const index = node.members.find(ts.isIndexSignatureDeclaration)
    if (index !== undefined && node.members.length === 1)
      return this.#wrapped('map:', index.type, owner, found)
    found.kinds.add(`@${this.anonymous(node, owner)}`)
  }

  /** `string & {}` and `string & Record<never, never>`: any other string. */
  #intersection(node, owner, found) {
    if (node.types.some((each) => each.kind === ts.SyntaxKind.StringKeyword)) found.flags.op = 1
    else this.#unknown(node, owner, found)
  }

  #reference(node, owner, found) {
    const name = lastName(node.typeName)
    const [argument] = node.typeArguments ?? []
    if (ARRAYS.has(name)) return this.#wrapped('[]', argument, owner, found)
    if (LISTS.has(name)) return this.#wrapped('list:', argument, owner, found)
    if (name === 'Partial') return this.#wrapped('partial:', argument, owner, found)
    if (name === 'Record') return this.#wrapped('map:', node.typeArguments[1], owner, found)
    if (name === 'Response' || name === 'Promise') return this.#collect(argument, owner, found)
    if (name === 'Omit' || name === 'Pick') return void found.kinds.add(`@${this.anonymous(node, owner)}`)
    if (name === 'OtherString') return void Object.assign(found.flags, { op: 1 })
    if (OPAQUE.has(name)) return void found.kinds.add('any')
    if (name === 'Decimal') return void found.kinds.add('decimal')
    if (name === 'Emptyable') {
      found.flags.n = 1
      found.flags.z = 1
      return this.#collect(argument, owner, found)
    }
    const symbol = this.symbolOf(node.typeName)
    const alias = symbol?.declarations?.find(ts.isTypeAliasDeclaration)
    if (alias !== undefined && !this.isClosed(this.names.get(symbol)))
      return this.#collect(alias.type, this.names.get(symbol) ?? owner, found)
    const known = this.names.get(symbol)
    if (known === undefined) return this.#unknown(node, owner, found)
    found.kinds.add(`@${known}`)
  }

  /** The alias's own name where the type is just that alias, or an array of it, nullable or clearable. */
  #aliasOf(node) {
    if (node === undefined) return null
    if (ts.isParenthesizedTypeNode(node)) return this.#aliasOf(node.type)
    if (ts.isUnionTypeNode(node)) {
      const rest = node.types.filter((each) => !isNothing(each))
      return rest.length === 1 ? this.#aliasOf(rest[0]) : null
    }
    if (!ts.isTypeReferenceNode(node)) return null
    const name = lastName(node.typeName)
    if (ARRAYS.has(name) || name === 'Emptyable') return this.#aliasOf(node.typeArguments?.[0])
    const symbol = this.symbolOf(node.typeName)
    if (symbol?.declarations?.some(ts.isTypeAliasDeclaration) !== true) return null
    const known = this.names.get(symbol)
    return known === undefined || this.isClosed(known) ? null : known
  }

  symbolOf(name) {
    const symbol = this.checker.getSymbolAtLocation(name)
    return symbol === undefined ? undefined : resolveAlias(this.checker, symbol)
  }

  #unknown(node, owner, found) {
    this.problem(`${owner}: ${node.getText().slice(0, 120)}`)
    found.kinds.add('any')
  }
}

function isNothing(node) {
  if (node.kind === ts.SyntaxKind.UndefinedKeyword) return true
  if (!ts.isLiteralTypeNode(node)) return false
  return (
    node.literal.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isStringLiteral(node.literal) && node.literal.text === '')
  )
}

export function lastName(name) {
  return ts.isIdentifier(name) ? name.text : name.right.text
}
