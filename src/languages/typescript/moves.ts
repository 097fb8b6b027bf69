/** The edits of upgrades that give an element another place: a path, a wrapper, another resource, none. */

import { locate } from '../../catalog/locate.ts'
import { isAlias, type Surface } from '../../catalog/surface.ts'
import type { TextEdit } from '../../fixes/edit.ts'
import type { JumpRow } from '../../scanner/jump.ts'
import { type Context, propertyName, ts } from './context.ts'
import { becomesDecimal } from './decimal-uses.ts'
import { quoteAround, removeItems } from './edits.ts'
import { mergeParameters } from './merge-parameters.ts'
import { movePattern } from './move-pattern.ts'
import { movedPath } from './moved-path.ts'
import { outermost } from './trace.ts'
import type { Name, Use } from './uses.ts'
import { wrapDecimal } from './wrap-decimal.ts'

export interface Move {
  title: string
  edits: TextEdit[]
  /** Where not the change says how safe it is. */
  upgrade?: { safety: 'safe' | 'unsafe'; reason?: string }
}

/** What moves the element where it stands; null where that takes a person. */
export function moveOf(name: Name, use: Use, each: JumpRow, context: Context): Move | null {
  const { row, upgrade } = each
  if (row.kind === 'type') {
    const to = upgrade?.verb === 'move' ? upgrade.to : upgrade === undefined ? row.to : undefined
    return to === undefined ? null : moveType(name, row.element, to)
  }
  if (row.kind === 'parameter' && becomesDecimal(each, context)) return wrapDecimal(name, context)
  if (upgrade?.verb === 'remove' && row.kind === 'parameter') return removeParameter(name)
  if (upgrade?.verb !== 'move') return null
  if (row.kind === 'method') return moveMethod(name, row.element, upgrade.to)
  if (row.kind === 'parameter') return moveParameter(name, each, upgrade.to, context)
  if (row.kind !== 'field' || use.kind !== 'read') return null
  const to = movedPath(row.element, upgrade.to, context.targetSurface)
  if (to === null) return null
  if (use.reads && ts.isBindingElement(use.reads)) return movePattern(use.reads, each, to, context)
  return use.expression ? moveAccess(use.expression, to) : null
}

/** `x.old`, `x?.['old']`; `x.old === null` where what is on the new way may be missing, which is `undefined`. */
function moveAccess(access: ts.Expression, to: string): Move | null {
  const edits: TextEdit[] = []
  const end = access.getEnd()
  if (ts.isPropertyAccessExpression(access)) edits.push({ start: access.name.getStart(), end, text: to })
  else if (ts.isElementAccessExpression(access) && ts.isStringLiteralLike(access.argumentExpression)) {
    const dot = access.questionDotToken
    const start = dot?.getEnd() ?? access.expression.getEnd()
    edits.push({ start, end, text: dot ? to : `.${to}` })
  } else return null
  const whole = outermost(access)
  const test = whole.parent
  if (to.includes('?.') && ts.isBinaryExpression(test)) {
    const other = test.left === whole ? test.right : test.left
    const operator = loose.get(test.operatorToken.kind)
    const { operatorToken: token } = test
    if (operator && other.kind === ts.SyntaxKind.NullKeyword)
      edits.push({ start: token.getStart(), end: token.getEnd(), text: operator })
  }
  return { title: `Use ${to}`, edits }
}

/** Equal to `null` or `undefined`. */
const loose: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '!='],
])

function replaced(name: ts.Node, to: string): Move {
  return { title: `Use ${to}`, edits: [{ start: name.getStart(), end: name.getEnd(), text: to }] }
}

/** `Stripe.Old.Name` written out in full: what stands behind the first name. */
function moveType(name: Name, element: string, to: string): Move | null {
  const names: ts.Node[] = [name]
  let left = ts.isQualifiedName(name.parent) ? name.parent.left : null
  for (; left; left = ts.isQualifiedName(left) ? left.left : null)
    names.unshift(ts.isQualifiedName(left) ? left.right : left)
  const second = names[1]
  if (names.length !== element.split('.').length || !second || !to.startsWith('Stripe.')) return null
  const text = to.slice('Stripe.'.length)
  return { title: `Rename to ${to}`, edits: [{ start: second.getStart(), end: name.getEnd(), text }] }
}

/** `x.invoices.old` → `x.invoices.fresh`; with another resource where the whole chain is written out. */
function moveMethod(name: Name, element: string, to: string): Move | null {
  const from = element.split('.')
  const into = to.split('.')
  const resource = (path: readonly string[]) => path.slice(0, -1).join('.')
  if (!ts.isIdentifier(name)) return null
  if (resource(from) === resource(into))
    return { ...replaced(name, into.at(-1) as string), title: `Call ${to}` }
  let access: ts.Node = name.parent
  let first: ts.Node = name
  for (const each of from.toReversed()) {
    if (!ts.isPropertyAccessExpression(access) || access.name.text !== each) return null
    first = access.name
    access = access.expression
  }
  return { title: `Call ${to}`, edits: [{ start: first.getStart(), end: name.getEnd(), text: to }] }
}

/** `coupon: x` → `discounts: [{ coupon: x }]`. */
function moveParameter(name: Name, each: JumpRow, to: string, { jump, targetSurface }: Context): Move | null {
  const property = name.parent
  const [operation = '', path = ''] = each.row.element.split(' ')
  const from = path.split('.')
  const into = to.split('.').slice(from.length - 1)
  const old = from.at(-1)
  if (
    to.includes(' ') ||
    from.slice(0, -1).join('.') !==
      to
        .split('.')
        .slice(0, from.length - 1)
        .join('.')
  )
    return null
  const literal = property.parent
  if (!literal || !ts.isObjectLiteralExpression(literal) || into.length < 2) return null

  // Something stands there already, or moves there too: the two have to be made one.
  const head = into[0]?.replace('[]', '')
  const present = new Set(literal.properties.map((one) => propertyName(one.name)))
  const companions: JumpRow[] = (jump.parameters.get(operation) ?? []).filter(({ row, upgrade }) => {
    if (upgrade?.verb !== 'move' || row.element === each.row.element) return false
    const parent = from.slice(0, -1).join('.')
    return (
      parentOf(row.element) === parent &&
      present.has(row.element.split(/[ .]/).at(-1) as string) &&
      headOf(upgrade.to, from.length - 1) === head
    )
  })
  if (head !== old && present.has(head ?? null)) return null
  if (companions.length > 0)
    return mergeParameters(literal, [each, ...companions], from.length - 1, (path) =>
      onlyValues(
        `${operation} ${[...from.slice(0, -1), ...path].join('.')}`,
        quoteAround(literal),
        targetSurface,
      ),
    )

  const last = into.at(-1) as string
  const quote = quoteAround(literal)
  const levels = into.slice(0, -1).map((one, index) => {
    const at = [...from.slice(0, -1), ...into.slice(0, index + 1)].join('.')
    const [open, close] = one.endsWith('[]') ? ['[{ ', ' }]'] : ['{ ', ' }']
    return {
      open: `${one.replace('[]', '')}: ${open}${onlyValues(`${operation} ${at}`, quote, targetSurface)}`,
      close,
    }
  })
  const open = levels.map((level) => level.open).join('')
  const close = levels
    .map((level) => level.close)
    .reverse()
    .join('')
  const title = `Move to ${into.join('.')}`
  const start = name.getStart()
  if (ts.isShorthandPropertyAssignment(property)) {
    const text = `${open}${last === old ? last : `${last}: ${old}`}${close}`
    return { title, edits: [{ start, end: name.getEnd(), text }] }
  }
  if (!ts.isPropertyAssignment(property)) return null
  const end = property.initializer.getEnd()
  return {
    title,
    edits: [
      { start, end: name.getEnd(), text: open + last },
      { start: end, end, text: close },
    ],
  }
}

/** `type: 'coupon', ` of an object that asks for a `type` which can only be this. */
function onlyValues(element: string, quote: string, surface: Surface): string {
  const kinds = locate(surface, element)?.property?.t ?? []
  return kinds
    .flatMap((kind) => {
      const type = surface.types[kind.slice(kind.indexOf('@') + 1)]
      return type && !isAlias(type) ? Object.entries(type.p) : []
    })
    .flatMap(([name, { o, e }]) => (o !== 1 && e?.length === 1 ? [`${name}: ${quote}${e[0]}${quote}, `] : []))
    .join('')
}

function parentOf(element: string): string {
  return (element.split(' ')[1] ?? '').split('.').slice(0, -1).join('.')
}

function headOf(to: string, depth: number): string | undefined {
  return to.split('.')[depth]?.replace('[]', '')
}

function removeParameter(name: Name): Move | null {
  const property = name.parent
  const literal = property.parent
  if (!literal || !ts.isObjectLiteralExpression(literal)) return null
  const edits = removeItems(literal, literal.properties, new Set([property]))
  return { title: `Remove ${name.text}`, edits }
}
