/** Fields that moved and are taken into variables, `const { current_period_end } = subscription`. */
import type { TextEdit } from '../../fixes/edit.ts'
import type { JumpRow } from '../../scanner/jump.ts'
import { type Context, propertyName, ts } from './context.ts'
import { newline, removeItems } from './edits.ts'
import { isSameKind, movedPath } from './moved-path.ts'
import type { Move } from './moves.ts'

/** One name of the pattern, and where its value is now: `items.data[0].current_period_end`. */
interface Taken {
  element: ts.BindingElement
  to: string
}

/**
 * All fields of the pattern that the change moves are moved at once, so that their fixes are one. Null where the rest
 * of the object is taken too (it would be another rest), and where a default stands for the whole object.
 *
 * @param to the way to the field
 */
export function movePattern(
  element: ts.BindingElement,
  row: JumpRow,
  to: string,
  context: Context,
): Move | null {
  const pattern = element.parent
  if (!isAlike(row, context)) return null
  if (!ts.isObjectBindingPattern(pattern) || pattern.elements.some((each) => each.dotDotDotToken)) return null
  const taken = pattern.elements.flatMap((each) =>
    each === element ? { element, to } : companionOf(each, row, context),
  )
  const edits = taken.some((each) => each.to.includes('?.'))
    ? intoDeclarations(pattern, taken)
    : (ontoInitializer(pattern, taken) ?? intoPatterns(pattern, taken))
  return edits && { title: `Use ${to}`, edits }
}

/** Another name of the pattern that the same change moves as safely. */
function companionOf(
  element: ts.BindingElement,
  { row, change, upgrade }: JumpRow,
  context: Context,
): Taken[] {
  const name = nameOf(element)
  const key = row.declared[0]
  if (name === null || key === undefined) return []
  const owner = row.element.slice(0, row.element.lastIndexOf('.'))
  const found = context.jump.byKey
    .get(`${key.slice(0, key.lastIndexOf('#'))}#${name}`)
    ?.find((each) => each.change === change && each.row.element === `${owner}.${name}`)
  if (found?.upgrade?.verb !== 'move' || found.upgrade.safety !== upgrade?.safety) return []
  const to = movedPath(found.row.element, found.upgrade.to, context.targetSurface)
  return to === null || !isAlike(found, context) ? [] : [{ element, to }]
}

function nameOf({ propertyName: key, name }: ts.BindingElement): string | null {
  return propertyName(key) ?? (key === undefined && ts.isIdentifier(name) ? name.text : null)
}

/** What is done with the variable stands elsewhere, and nobody looks whether an id does there for an object. */
function isAlike({ row, upgrade }: JumpRow, { surface, targetSurface }: Context): boolean {
  return upgrade?.verb === 'move' && isSameKind(row.element, upgrade.to, surface, targetSurface)
}

/** `const { start, end } = x` → `const { start, end } = x.items.data[0]`, where all of them are there. */
function ontoInitializer(pattern: ts.ObjectBindingPattern, taken: readonly Taken[]): TextEdit[] | null {
  const home = homeOf(taken[0] as Taken)
  const declaration = declarationOf(pattern)
  if (!declaration || taken.length < pattern.elements.length) return null
  if (taken.some((each) => homeOf(each) !== home)) return null
  return [...taken.flatMap(renamed), ...behind(declaration.initializer, `.${home}`)]
}

function renamed({ element, to }: Taken): TextEdit[] {
  const last = lastOf(to)
  const name = element.propertyName ?? element.name
  if (name.getText() === last) return []
  const text = element.propertyName ? last : `${last}: ${name.getText()}`
  return [{ start: name.getStart(), end: name.getEnd(), text }]
}

/** `{ end }` → `{ items: { data: [{ end }] } }`: as good wherever the pattern stands. */
function intoPatterns(pattern: ts.ObjectBindingPattern, taken: readonly Taken[]): TextEdit[] | null {
  if (hasDefault(pattern)) return null
  const byHome = new Map<string, Taken[]>()
  for (const each of taken) byHome.set(homeOf(each), [...(byHome.get(homeOf(each)) ?? []), each])
  const kept = [...byHome.values()].map((group) => group[0] as Taken)
  const dropped = new Set<ts.Node>(taken.filter((each) => !kept.includes(each)).map(({ element }) => element))
  if (dropped.size > 0 && hasComments(pattern)) return null
  const edits = kept.map((each) => {
    const steps = homeOf(each).split('.')
    const group = byHome.get(homeOf(each)) as Taken[]
    const open = steps.map((step) => step.replace('[0]', '') + (step.endsWith('[0]') ? ': [{ ' : ': { '))
    const close = steps.map((step) => (step.endsWith('[0]') ? ' }]' : ' }')).reverse()
    const text = open.join('') + group.map(inPattern).join(', ') + close.join('')
    return { start: each.element.getStart(), end: each.element.getEnd(), text }
  })
  return dropped.size === 0 ? edits : [...edits, ...removeItems(pattern, pattern.elements, dropped)]
}

function inPattern({ element, to }: Taken): string {
  const { propertyName, name, initializer } = element
  const last = lastOf(to)
  const local = name.getText()
  const given = propertyName || local !== last ? `${last}: ${local}` : local
  return initializer ? `${given} = ${initializer.getText()}` : given
}

/** What is on the way may be missing, so a pattern would throw: `const end = x.parent?.end`. */
function intoDeclarations(pattern: ts.ObjectBindingPattern, taken: readonly Taken[]): TextEdit[] | null {
  const declaration = declarationOf(pattern)
  if (!declaration || taken.some(({ element }) => element.initializer || !ts.isIdentifier(element.name)))
    return null
  const { initializer } = declaration
  const [first] = taken
  if (first && pattern.elements.length === 1) {
    const start = pattern.getStart()
    const local = { start, end: pattern.getEnd(), text: first.element.name.getText() }
    return [local, ...behind(initializer, `.${first.to}`)]
  }
  if (!isPlain(initializer) || hasComments(pattern)) return null
  const given = initializer.getText()
  const locals = taken.map(({ element, to }) => `${element.name.getText()} = ${given}.${to}`)
  if (taken.length === pattern.elements.length)
    return [{ start: pattern.getStart(), end: initializer.getEnd(), text: locals.join(', ') }]

  const list = declaration.parent
  const statement = list.parent
  if (!ts.isVariableStatement(statement) || list.declarations.length > 1) return null
  const drop = new Set<ts.Node>(taken.map(({ element }) => element))
  const head = statement
    .getText()
    .slice(0, (list.declarations[0]?.getStart() as number) - statement.getStart())
  const { text } = statement.getSourceFile()
  const end = statement.getEnd()
  const isClosed = text[end - 1] === ';'
  const indent = /(?:^|\n)([\t ]*)$/.exec(text.slice(0, statement.getStart()))?.[1]
  const gap = indent === undefined ? (isClosed ? ' ' : '; ') : newline(text) + indent
  const added = locals.map((local) => gap + head + local + (isClosed ? ';' : '')).join('')
  return [...removeItems(pattern, pattern.elements, drop), { start: end, end, text: added }]
}

type Initialized = ts.VariableDeclaration & { initializer: ts.Expression; parent: ts.VariableDeclarationList }

/** The declaration that takes the pattern from a value; none for parameters, loops, and patterns in patterns. */
function declarationOf(pattern: ts.ObjectBindingPattern): Initialized | null {
  const { parent } = pattern
  return ts.isVariableDeclaration(parent) &&
    parent.initializer &&
    !parent.type &&
    !isInDoubt(parent.initializer)
    ? (parent as Initialized)
    : null
}

/** Somebody gives the whole object a default, in which the field has no place. */
function hasDefault(pattern: ts.ObjectBindingPattern): boolean {
  const { parent } = pattern
  if (!ts.isVariableDeclaration(parent)) return parent.initializer !== undefined
  return parent.initializer !== undefined && isInDoubt(parent.initializer)
}

/** `x ?? {}`, `x || {}`, `a ? b : {}`: what it is differs from time to time. */
function isInDoubt(initializer: ts.Expression): boolean {
  let node = initializer
  while (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) node = node.expression
  return ts.isBinaryExpression(node) || ts.isConditionalExpression(node)
}

/** Read twice, it gives the same. */
function isPlain(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node) || ts.isNonNullExpression(node)) return isPlain(node.expression)
  return ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword
}

/** Code behind an expression, in parentheses where it needs them. */
function behind(expression: ts.Expression, text: string): TextEdit[] {
  const [start, end] = [expression.getStart(), expression.getEnd()]
  if (ts.isLeftHandSideExpression(expression)) return [{ start: end, end, text }]
  return [
    { start, end: start, text: '(' },
    { start: end, end, text: `)${text}` },
  ]
}

function hasComments(node: ts.Node): boolean {
  return /\/[/*]/.test(node.getText())
}

function homeOf({ to }: Taken): string {
  return to.slice(0, to.lastIndexOf('.'))
}

function lastOf(to: string): string {
  return to.slice(to.lastIndexOf('.') + 1)
}
