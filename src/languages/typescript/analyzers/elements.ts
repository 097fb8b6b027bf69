/** Every read, write, destructuring, key and type reference whose declaration is a changed element of Stripe's. */
import type { TextEdit } from '../../../fixes/edit.ts'
import type { Certainty, Edit, Fix } from '../../../scanner/finding.ts'
import type { JumpRow } from '../../../scanner/jump.ts'
import { type Context, isAny, isMemberAccess, symbolOf, ts } from '../context.ts'
import { isGuarded } from '../guards.ts'
import { accessPath } from '../operations.ts'

export function analyzeElements(file: ts.SourceFile, context: Context): void {
  const { names } = context.jump
  if (names.size === 0) return
  const see = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && names.has(node.text))
      judgeName(node, context)
    ts.forEachChild(node, see)
  }
  see(file)
}

type Name = ts.Identifier | ts.StringLiteralLike

/** What a name in the code does with the element it names. */
interface Use {
  symbols: (ts.Symbol | undefined)[]
  kind: 'read' | 'write' | 'type'
  /** The edit that gives the element another name. */
  rename: (to: string) => TextEdit
  /** The expression that reads, for guards. */
  expression?: ts.Expression
}

function judgeName(name: Name, context: Context): void {
  const use = useOf(name, context)
  if (!use) return
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
      if (row.row.kind === 'value' || reported.has(row.change) || !applies(row, use)) continue
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
  if (!isAny(context.checker.getTypeAtLocation(expression.expression))) return
  const path = accessPath(expression, context.checker)
  const row = context.jump.rows.find(({ row }) => {
    const names = row.element.split('.').slice(-2)
    return (
      row.kind === 'field' &&
      row.change === 'removed' &&
      name.text.includes('_') &&
      names.length === 2 &&
      path.at(-1) === names[1] &&
      path.at(-2) === names[0]
    )
  })
  if (!row) return
  reportUse(name, use, row, 'likely', context)
}

/** Which changes a use can break: only reads meet `null`, only writes lack a parameter. */
function applies({ row }: JumpRow, use: Use): boolean {
  if (row.change === 'nullable' || row.change === 'optional')
    return use.kind === 'read' && !(use.expression && isGuarded(use.expression))
  if (row.change === 'required') return false
  if (row.change === 'retyped') return false
  if (row.kind === 'type') return use.kind === 'type'
  return true
}

function useOf(name: Name, context: Context): Use | null {
  const { checker } = context
  const parent = name.parent
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) {
    return {
      symbols: [checker.getSymbolAtLocation(name)],
      kind: isAssigned(parent) ? 'write' : 'read',
      rename: (to) => replace(name, to),
      expression: parent,
    }
  }
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === name) {
    return {
      symbols: properties(checker.getTypeAtLocation(parent.expression), name.text, checker),
      kind: 'read',
      rename: (to) => replace(name, to),
      expression: parent,
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
  if (ts.isLiteralTypeNode(parent) && ts.isIndexedAccessTypeNode(parent.parent)) {
    return {
      symbols: properties(checker.getTypeFromTypeNode(parent.parent.objectType), name.text, checker),
      kind: 'read',
      rename: (to) => replace(name, to),
    }
  }
  return null
}

function bindingUse(element: ts.BindingElement, name: ts.Identifier, checker: ts.TypeChecker): Use | null {
  const isName = element.propertyName === name || (!element.propertyName && element.name === name)
  if (!isName || !ts.isObjectBindingPattern(element.parent)) return null
  return {
    symbols: properties(checker.getTypeAtLocation(element.parent), name.text, checker),
    kind: 'read',
    rename: (to) =>
      element.propertyName
        ? replace(name, to)
        : { start: name.getStart(), end: name.getStart(), text: `${to}: ` },
  }
}

function keyUse(property: ts.ObjectLiteralElementLike, name: Name, checker: ts.TypeChecker): Use | null {
  const literal = property.parent
  if (!ts.isObjectLiteralExpression(literal)) return null
  const contextual = checker.getContextualType(literal)
  if (!contextual) return null
  return {
    symbols: properties(contextual, name.text, checker),
    kind: 'write',
    rename: (to) => replace(name, to),
  }
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
  const fix: Fix | null = row.rename
    ? renameFix(row.rename, certainty, [{ path, ...use.rename(row.rename.to) }])
    : null
  addElement(name, row, certainty, fix, context)
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
): void {
  context.report.usages.push({
    path: context.pathOf(place.getSourceFile()),
    start: place.getStart(),
    end: place.getEnd(),
    change: row.change,
    apiVersion: row.row.apiVersion,
    element: row.row.element,
    certainty,
    what: sentence(row),
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
