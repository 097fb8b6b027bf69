/** Every read, write, destructuring, key and type reference whose declaration is a changed element of Stripe's. */
import type { TextEdit } from '../../../fixes/edit.ts'
import type { Certainty, Edit, Fix } from '../../../scanner/finding.ts'
import type { Jump, JumpRow } from '../../../scanner/jump.ts'
import { type Context, isMemberAccess, nodesOf, symbolOf, ts } from '../context.ts'
import { isGuarded } from '../guards.ts'
import { accessPath } from '../operations.ts'
import { typesOf, typesOfPattern } from '../types-of.ts'

export function analyzeElements(file: ts.SourceFile, context: Context): void {
  const { names } = context.jump
  if (names.size === 0) return
  for (const node of nodesOf(file)) {
    if (!ts.isIdentifier(node) && !ts.isStringLiteralLike(node)) continue
    if (names.has(node.text)) judgeName(node, context)
    else if (isKeyConstant(node)) judgeConstantKey(node, context)
  }
}

type Name = ts.Identifier | ts.StringLiteralLike

/** `key` in `fuel[key]`. */
function isKeyConstant(node: ts.Node): node is ts.Identifier {
  const { parent } = node
  return ts.isIdentifier(node) && ts.isElementAccessExpression(parent) && parent.argumentExpression === node
}

/** `const key = 'volume_decimal'` … `fuel[key]`: found, but the constant may name other things as well. */
function judgeConstantKey(name: ts.Identifier, context: Context): void {
  const type = context.checker.getTypeAtLocation(name)
  if (!type.isStringLiteral() || !context.jump.names.has(type.value)) return
  const access = name.parent as ts.ElementAccessExpression
  const symbols = propertiesOf(typesOf(access.expression, context.checker), type.value, context.checker)
  judgeUse(name, { symbols, kind: 'read', expression: access, reads: access }, context)
}

/** What a name in the code does with the element it names. */
interface Use {
  symbols: (ts.Symbol | undefined)[]
  kind: 'read' | 'write' | 'type'
  /** The edit that gives the element another name, where one does. */
  rename?: (to: string) => TextEdit
  /** The member access that reads. */
  expression?: ts.Expression
  /** What reads, for guards: an access, or an element of a pattern. */
  reads?: ts.Expression | ts.BindingElement
}

function judgeName(name: Name, context: Context): void {
  const use = useOf(name, context)
  if (use) judgeUse(name, use, context)
}

function judgeUse(name: Name, use: Use, context: Context): void {
  const keys = new Set<string>()
  for (const symbol of use.symbols) {
    for (const declaration of symbol?.declarations ?? []) {
      const key = context.keyOf(declaration)
      if (key !== null) keys.add(key)
    }
  }
  const reported = new Set<JumpRow['change']>()
  for (const key of keys) {
    for (const row of context.jump.byKey.get(key) ?? []) {
      if (row.row.kind === 'value' || reported.has(row.change) || !applies(row, use, context.checker))
        continue
      reported.add(row.change)
      reportUse(name, use, row, 'certain', context)
    }
  }
  if (keys.size === 0) judgeUntyped(name, use, context)
}

/** `transaction.purchase_details.fuel.volume_decimal` of something untyped: the last names are nobody else's. */
function judgeUntyped(name: Name, use: Use, context: Context): void {
  const { expression } = use
  if (!expression || use.kind !== 'read' || !isMemberAccess(expression)) return
  if (typesOf(expression.expression, context.checker).length > 0) return
  const path = accessPath(expression, context.checker)
  const row = untypedRows(context.jump)
    .get(name.text)
    ?.find((each) => endsAlike(path, each.row.element))
  if (!row) return
  reportUse(name, use, row, 'likely', context)
}

const untyped = new WeakMap<Jump, Map<string, JumpRow[]>>()

/** Removed fields by their own name, as far as it is one that says something. */
function untypedRows(jump: Jump): Map<string, JumpRow[]> {
  const known = untyped.get(jump)
  if (known) return known
  const rows = new Map<string, JumpRow[]>()
  for (const each of jump.rows) {
    const { kind, change, element } = each.row
    const name = element.slice(element.lastIndexOf('.') + 1)
    if (kind !== 'field' || change !== 'removed' || !name.includes('_')) continue
    rows.set(name, [...(rows.get(name) ?? []), each])
  }
  untyped.set(jump, rows)
  return rows
}

/** The last two names (three of a long path) are the element's: fewer could be a column of anybody's database. */
function endsAlike(path: readonly string[], element: string): boolean {
  const names = element.split('.')
  const tail = names.slice(names.length > 3 ? -3 : -2)
  return path.slice(-tail.length).join('.') === tail.join('.')
}

/** Which changes a use can break: only reads meet `null`, only writes lack a parameter. */
function applies({ row }: JumpRow, use: Use, checker: ts.TypeChecker): boolean {
  if (row.change === 'nullable' || row.change === 'optional')
    return use.kind === 'read' && !(use.reads && isGuarded(use.reads, checker))
  if (row.change === 'required') return false
  if (row.change === 'retyped') return false
  if (row.kind === 'type') return use.kind === 'type'
  return true
}

function useOf(name: Name, context: Context): Use | null {
  const { checker } = context
  const parent = name.parent
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) {
    const own = checker.getSymbolAtLocation(name)
    return {
      symbols: own ? [own] : propertiesOf(typesOf(parent.expression, checker), name.text, checker),
      kind: isAssigned(parent) ? 'write' : 'read',
      rename: (to) => replace(name, to),
      expression: parent,
      reads: parent,
    }
  }
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === name) {
    return {
      symbols: propertiesOf(typesOf(parent.expression, checker), name.text, checker),
      kind: isAssigned(parent) ? 'write' : 'read',
      rename: (to) => replace(name, to),
      expression: parent,
      reads: parent,
    }
  }
  if (ts.isBindingElement(parent) && ts.isIdentifier(name)) return bindingUse(parent, name, checker)
  if ((ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === name)
    return keyUse(parent, name, checker)
  if (ts.isShorthandPropertyAssignment(parent)) {
    const use = keyUse(parent, name, checker)
    return (
      use && { ...use, rename: (to) => ({ start: name.getStart(), end: name.getStart(), text: `${to}: ` }) }
    )
  }
  if (ts.isQualifiedName(parent) && parent.right === name)
    return { symbols: [symbolOf(name, checker)], kind: 'type', rename: (to) => replace(name, to) }
  if (ts.isLiteralTypeNode(parent)) {
    const owner = ownerOfKey(parent)
    return (
      owner && {
        symbols: properties(checker.getTypeFromTypeNode(owner), name.text, checker),
        kind: 'read',
        rename: (to) => replace(name, to),
      }
    )
  }
  if (isTestedIn(name)) {
    return {
      symbols: propertiesOf(typesOf(name.parent.right, checker), name.text, checker),
      kind: 'read',
      rename: (to) => replace(name, to),
    }
  }
  return null
}

/** The type that `'key'` is a key of: in `T['key']`, in `Pick<T, 'key' | …>` and `Omit<T, 'key'>`. */
function ownerOfKey(key: ts.LiteralTypeNode): ts.TypeNode | null {
  if (ts.isIndexedAccessTypeNode(key.parent)) return key.parent.objectType
  const argument = ts.isUnionTypeNode(key.parent) ? key.parent : key
  const reference = argument.parent
  if (!ts.isTypeReferenceNode(reference) || !ts.isIdentifier(reference.typeName)) return null
  const [owner, keys] = reference.typeArguments ?? []
  return keys === argument && owner && /^(Pick|Omit)$/.test(reference.typeName.text) ? owner : null
}

/** `'key' in x`. */
function isTestedIn(name: Name): name is Name & { parent: ts.BinaryExpression } {
  const { parent } = name
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === name &&
    parent.operatorToken.kind === ts.SyntaxKind.InKeyword
  )
}

function bindingUse(element: ts.BindingElement, name: ts.Identifier, checker: ts.TypeChecker): Use | null {
  const isName = element.propertyName === name || (!element.propertyName && element.name === name)
  if (!isName || !ts.isObjectBindingPattern(element.parent)) return null
  return {
    symbols: propertiesOf(typesOfPattern(element.parent, checker), name.text, checker),
    kind: 'read',
    reads: element,
    rename: (to) =>
      element.propertyName
        ? replace(name, to)
        : { start: name.getStart(), end: name.getStart(), text: `${to}: ` },
  }
}

function keyUse(property: ts.ObjectLiteralElementLike, name: Name, checker: ts.TypeChecker): Use | null {
  const literal = property.parent
  if (!ts.isObjectLiteralExpression(literal)) return null
  // `({ volume_decimal } = fuel)` takes apart what stands on the right.
  const taken = assignedTo(literal)
  if (taken) {
    return {
      symbols: propertiesOf(typesOf(taken, checker), name.text, checker),
      kind: 'read',
      rename: (to) => replace(name, to),
    }
  }
  const contextual = checker.getContextualType(literal)
  if (!contextual) return null
  return {
    symbols: properties(contextual, name.text, checker),
    kind: 'write',
    rename: (to) => replace(name, to),
  }
}

function assignedTo(literal: ts.ObjectLiteralExpression): ts.Expression | null {
  const { parent } = literal
  return ts.isBinaryExpression(parent) &&
    parent.left === literal &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? parent.right
    : null
}

function propertiesOf(
  types: readonly ts.Type[],
  name: string,
  checker: ts.TypeChecker,
): (ts.Symbol | undefined)[] {
  return types.flatMap((type) => properties(type, name, checker))
}

/** The property in the type, in each member of a union. */
export function properties(type: ts.Type, name: string, checker: ts.TypeChecker): (ts.Symbol | undefined)[] {
  const types = type.isUnion() ? type.types : [type]
  return types.map((each) => checker.getPropertyOfType(checker.getApparentType(each), name))
}

function replace(name: Name, to: string): TextEdit {
  const quote = ts.isStringLiteralLike(name) ? 1 : 0
  return { start: name.getStart() + quote, end: name.getEnd() - quote, text: to }
}

function isAssigned(node: ts.Expression): boolean {
  const { parent } = node
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  )
}

function reportUse(name: Name, use: Use, row: JumpRow, certainty: Certainty, context: Context): void {
  const path = context.pathOf(name.getSourceFile())
  let fix: Fix | null =
    row.rename && use.rename
      ? renameFix(row.rename, certainty, [{ path, ...use.rename(row.rename.to) }])
      : null
  // `Fuel & { volume_decimal?: string }`: the code has declared the old name for itself.
  if (fix?.safety === 'safe' && use.symbols.some((symbol) => isDeclaredTwice(symbol, context)))
    fix = { ...fix, safety: 'unsafe', reason: 'the code declares the old name itself as well' }
  addElement(name, row, certainty, fix, context)
}

function isDeclaredTwice(symbol: ts.Symbol | undefined, { keyOf }: Context): boolean {
  const declarations = symbol?.declarations ?? []
  return (
    declarations.some((each) => keyOf(each) !== null) && declarations.some((each) => keyOf(each) === null)
  )
}

/** A rename of something untyped is never safe: its name alone says whose it is. */
export function renameFix(rename: NonNullable<JumpRow['rename']>, certainty: Certainty, edits: Edit[]): Fix {
  const reason =
    certainty === 'likely' ? 'the value is untyped here: make sure that it is Stripe’s' : rename.reason
  const safety = certainty === 'likely' ? 'unsafe' : rename.safety
  return { safety, title: `Rename to ${rename.to}`, ...(reason ? { reason } : {}), edits }
}

export function addElement(
  place: ts.Node,
  row: JumpRow,
  certainty: Certainty,
  fix: Fix | null,
  context: Context,
  what = sentence(row),
): void {
  context.report.usages.push({
    path: context.pathOf(place.getSourceFile()),
    start: place.getStart(),
    end: place.getEnd(),
    change: row.change,
    apiVersion: row.row.apiVersion,
    element: row.row.element,
    certainty,
    what,
    fix,
  })
}

function sentence({ row, rename }: JumpRow): string {
  const element = `\`${row.element}\``
  if (rename) return `${element} is called \`${rename.to}\` since ${row.apiVersion}.`
  if (row.kind === 'value')
    return `The value \`${row.value}\` of \`${row.element.split('=')[0]}\` is gone since ${row.apiVersion}.`
  if (row.change === 'nullable') return `${element} can be \`null\` since ${row.apiVersion}.`
  if (row.change === 'optional') return `${element} can be missing since ${row.apiVersion}.`
  if (row.change === 'required') return `${element} is required since ${row.apiVersion}.`
  if (row.change === 'retyped') return `${element} has another type since ${row.apiVersion}.`
  return `${element} is gone since ${row.apiVersion}.`
}
