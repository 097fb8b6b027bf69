/** The edits of upgrades that give an element another place: a path, a wrapper, another resource, none. */

import { locate } from '../../catalog/locate.ts'
import { isAlias, type Surface } from '../../catalog/surface.ts'
import type { TextEdit } from '../../fixes/edit.ts'
import type { JumpRow } from '../../scanner/jump.ts'
import { type Context, propertyName, ts } from './context.ts'
import { quoteAround, removeProperty } from './edits.ts'
import { movedPath } from './moved-path.ts'
import type { Name, Use } from './uses.ts'

export interface Move {
  title: string
  edits: TextEdit[]
}

/** What moves the element where it stands; null where that takes a person. */
export function moveOf(name: Name, use: Use, each: JumpRow, context: Context): Move | null {
  const { row, upgrade } = each
  if (row.kind === 'type') {
    const to = upgrade?.verb === 'move' ? upgrade.to : upgrade === undefined ? row.to : undefined
    return to === undefined ? null : moveType(name, row.element, to)
  }
  if (upgrade?.verb === 'remove' && row.kind === 'parameter') return removeParameter(name)
  if (upgrade?.verb !== 'move') return null
  if (row.kind === 'method') return moveMethod(name, row.element, upgrade.to)
  if (row.kind === 'parameter') return moveParameter(name, each, upgrade.to, context)
  if (row.kind !== 'field' || use.kind !== 'read') return null
  const access = use.expression
  if (!access || !ts.isPropertyAccessExpression(access)) return null
  const to = movedPath(row.element, upgrade.to, context.targetSurface)
  return to === null ? null : replaced(name, to)
}

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
  const companions = (jump.parameters.get(operation) ?? []).filter(({ row, upgrade }) => {
    if (upgrade?.verb !== 'move' || row.element === each.row.element) return false
    const parent = from.slice(0, -1).join('.')
    return (
      parentOf(row.element) === parent &&
      present.has(row.element.split(/[ .]/).at(-1) as string) &&
      headOf(upgrade.to, from.length - 1) === head
    )
  })
  if ((head !== old && present.has(head ?? null)) || companions.length > 0) return null

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
  const edit = removeProperty(literal, property as ts.ObjectLiteralElementLike)
  return { title: `Remove ${name.text}`, edits: [edit] }
}
