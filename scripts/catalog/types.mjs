import ts from 'typescript'
import { KindReader, lastName } from './kinds.mjs'
import { isApiFile } from './program.mjs'

/** Printed by hand wherever declarations are needed: generic, or a spelling of "any string". */
const HELPERS = new Set(['Emptyable', 'OtherString', 'Decimal'])

/**
 * Every interface and alias below `Stripe` that is API shape, and the events.
 *
 * @param {import('./program.mjs').Release} release
 * @param {Map<ts.Symbol, string>} names
 * @param {(text: string) => void} problem hears what isn't understood
 */
export function readTypes({ checker, fileOf }, names, problem) {
  const types = {}
  const events = {}
  const eventObjects = {}
  const inline = new Map()
  const typeOfEvent = new Map()
  const reader = new KindReader(checker, names, isClosed, anonymous, problem)

  const eventBase = [...names].find(([, name]) => name === 'EventBase')?.[0]
  const eventPayloads = new Set()
  const symbols = [...names].filter(([symbol]) => symbol.declarations.some((each) => isApiFile(fileOf(each))))
  for (const [symbol, name] of symbols) {
    const declaration = interfaceOf(symbol)
    if (declaration === undefined || !isEvent(declaration)) continue
    readEvent(declaration, name)
  }
  for (const [symbol, name] of symbols) {
    if (events[typeOfEvent.get(name)] === name || eventPayloads.has(symbol) || HELPERS.has(name)) continue
    const type = readNamed(symbol, name)
    if (type !== null) types[name] = type
  }
  return { types, events, eventObjects, reader }

  function readNamed(symbol, name) {
    const declaration = interfaceOf(symbol)
    if (declaration !== undefined)
      return readInterface(symbol.declarations.filter(ts.isInterfaceDeclaration), name)
    const alias = symbol.declarations.find(ts.isTypeAliasDeclaration)
    if (alias === undefined) return null
    if (isEventUnion(name)) return readNamed(eventBase, name)
    if (isShape(alias.type)) return readShape(alias.type, name)
    const descriptor = reader.read(alias.type, name)
    return { alias: withDeprecation(descriptor, alias) }
  }

  function readInterface(declarations, name) {
    const type = { p: {} }
    for (const declaration of declarations) {
      for (const clause of declaration.heritageClauses ?? []) {
        for (const each of clause.types) inherit(type, each, name)
      }
    }
    for (const declaration of declarations) readMembers(type, declaration.members, name)
    return finish(type)
  }

  function readMembers(type, members, name) {
    for (const member of members) {
      if (ts.isIndexSignatureDeclaration(member)) {
        type.map = reader.read(member.type, `${name}.Value`).t
      } else if (ts.isPropertySignature(member) && !isFunction(member.type)) {
        const key = member.name.text
        const descriptor = reader.read(member.type, `${name}.${pascalCase(key)}`)
        if (member.questionToken !== undefined) descriptor.o = 1
        type.p[key] = withDeprecation(descriptor, member)
      }
    }
  }

  /** `interface InvoiceListParams extends PaginationParams`: the members are the interface's own. */
  function inherit(type, clause, name) {
    if (isShape(clause)) return void Object.assign(type.p, readShape(clause, name).p)
    const symbol = ts.isIdentifier(clause.expression)
      ? reader.symbolOf(clause.expression)
      : checker.getSymbolAtLocation(clause.expression.name)
    const parent =
      symbol === undefined ? undefined : readNamed(reader.symbolOf(clause.expression) ?? symbol, name)
    if (parent?.p === undefined) return problem(`${name} extends ${clause.getText()}`)
    Object.assign(type.p, parent.p)
    if (parent.map !== undefined) type.map = parent.map
  }

  function finish(type) {
    const object = type.p.object
    if (object?.e?.length === 1 && object.t.length === 1) type.obj = object.e[0]
    return type
  }

  /** `Omit<Stripe.Invoice, 'id'>` and `{ … }`, spelled out. */
  function readShape(node, name) {
    const type = { p: {} }
    if (ts.isTypeLiteralNode(node)) readMembers(type, node.members, name)
    else {
      const [of, keys] = node.typeArguments
      const named = new Set(reader.read(keys, name).e)
      const whole = readNamed(reader.symbolOf(of.typeName), name)
      const keep = shapeName(node) === 'Pick' ? (key) => named.has(key) : (key) => !named.has(key)
      for (const [key, value] of Object.entries(whole.p)) if (keep(key)) type.p[key] = value
    }
    return finish(type)
  }

  /** An inline shape becomes a type of its own, named after its place. */
  function anonymous(node, place) {
    const known = inline.get(node)
    if (known !== undefined) return known
    let name = place
    for (let count = 2; types[name] !== undefined && !isAliasOf(node, name); count++)
      name = `${place}${count}`
    inline.set(node, name)
    types[name] = readShape(node, name)
    return name
  }

  function isAliasOf(node, name) {
    return ts.isTypeAliasDeclaration(node.parent) && names.get(node.parent.symbol) === name
  }

  // --- events ---

  /** Unions of hundreds of event classes stay a name wherever they are referred to. */
  function isClosed(name) {
    return isEventUnion(name) || name === 'V2.Core.Event' || name === 'V2.Core.EventNotification'
  }

  function isEvent(declaration) {
    const parents = (declaration.heritageClauses ?? []).flatMap((clause) => [...clause.types])
    return parents.some((each) => names.get(reader.symbolOf(each.expression)) === 'EventBase')
  }

  /** The union of all event classes is kept as the one shape they share. */
  function isEventUnion(name) {
    return name === 'Event' && eventBase !== undefined
  }

  function readEvent(declaration, name) {
    const members = new Map(declaration.members.map((member) => [member.name?.text, member]))
    const type = members.get('type')?.type?.literal?.text
    const data = members.get('data')?.type
    if (type === undefined || data === undefined) return problem(`event ${name}`)
    const payload = reader.symbolOf(data.typeName)
    const object = interfaceOf(payload).members.find((member) => member.name.text === 'object')
    events[type] = name
    typeOfEvent.set(name, type)
    eventPayloads.add(payload)
    // InvoiceitemUpdatedEvent of SDK 13 declares no object.
    eventObjects[type] = object === undefined ? '@Event.Data.Object' : objectOf(object.type, `${name}.Data`)
  }

  /** An object's name, or that of the alias that stands for several; several without an alias get one. */
  function objectOf(node, owner) {
    const descriptor = reader.read(node, owner)
    const { t, a } = descriptor
    if (a !== undefined) return `@${a}`
    if (t.length === 1) return t[0]
    types[`${owner}.Object`] = { alias: descriptor }
    return `@${owner}.Object`
  }
}

function interfaceOf(symbol) {
  return symbol?.declarations?.find(ts.isInterfaceDeclaration)
}

function isShape(node) {
  if (ts.isTypeLiteralNode(node)) return !node.members.some(ts.isIndexSignatureDeclaration)
  return ['Omit', 'Pick'].includes(shapeName(node))
}

/** The name of a generic type, where it is referred to or where it is extended. */
function shapeName(node) {
  if (ts.isTypeReferenceNode(node)) return lastName(node.typeName)
  return ts.isExpressionWithTypeArguments(node) ? node.expression.getText() : ''
}

function isFunction(node) {
  return node !== undefined && ts.isFunctionTypeNode(node)
}

function withDeprecation(descriptor, node) {
  const dep = deprecation(node)
  return dep === undefined ? descriptor : { ...descriptor, dep }
}

/** The text of a `@deprecated` tag cut at 160 characters, 1 where it has none. */
export function deprecation(node) {
  const tag = ts.getJSDocDeprecatedTag(node)
  if (tag === undefined) return undefined
  const text = ts.getTextOfJSDocComment(tag.comment)?.replace(/\s+/g, ' ').trim() ?? ''
  if (text === '') return 1
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}

export function pascalCase(text) {
  return text.replace(/(?:^|[_\W])([a-z0-9])/gi, (_, letter) => letter.toUpperCase())
}
