/** Parameters that move into one new object together: `amount`, `currency` and `name` of a line into `price_data`. */

import type { JumpRow } from '../../scanner/jump.ts'
import { lineStartAt } from '../../scanner/lines.ts'
import { propertyName, ts } from './context.ts'
import { newline, removeItems } from './edits.ts'
import type { Move } from './moves.ts'

/** Names of the new object, in order: code, or an object below. */
type Tree = Map<string, string | Tree>

/**
 * One object in place of the first of them; each of them has this same fix. Null where they would be elements of an
 * array (two entries or one?), are not all moved by one change, or have comments between them.
 *
 * @param depth how many names of a parameter's path lead to the literal
 * @param fixed the members of an object at a path that can only have one value, as code
 */
export function mergeParameters(
  literal: ts.ObjectLiteralExpression,
  rows: readonly JumpRow[],
  depth: number,
  fixed: (path: readonly string[]) => string,
): Move | null {
  const [lead] = rows
  const byName = new Map<string, string[]>()
  for (const { row, change, upgrade } of rows) {
    if (upgrade?.verb !== 'move' || change !== lead?.change || upgrade.safety !== lead?.upgrade?.safety)
      return null
    const path = upgrade.to.split('.').slice(depth)
    if (path.length < 2 || path.some((step) => step.endsWith('[]'))) return null
    byName.set(row.element.slice(row.element.search(/[^ .]+$/)), path)
  }

  const tree: Tree = new Map()
  const parts: ts.ObjectLiteralElementLike[] = []
  for (const property of literal.properties) {
    const path = byName.get(propertyName(property.name) ?? '')
    if (!path) continue
    const value = givenBy(property)
    if (value === null || !plant(tree, path, value)) return null
    parts.push(property)
  }
  const [first, ...others] = parts
  if (!first || others.length === 0) return null
  const removed = removeItems(literal, literal.properties, new Set(others))
  const { text } = literal.getSourceFile()
  const isSaid = (from: number, to: number) => /\/[/*]/.test(text.slice(from, to))
  for (const property of others) if (isSaid(property.getFullStart(), property.getStart())) return null
  const [[head, inner] = ['', '']] = tree
  const layout = layoutOf(first, literal, text)
  const code = `${head}: ${written(inner as Tree, [head], fixed, layout)}`
  return {
    title: `Move to ${head}`,
    edits: [{ start: first.getStart(), end: first.getEnd(), text: code }, ...removed],
  }
}

function givenBy(property: ts.ObjectLiteralElementLike): string | null {
  if (ts.isPropertyAssignment(property)) return property.initializer.getText()
  return ts.isShorthandPropertyAssignment(property) ? property.name.text : null
}

/** False where something else grows there. */
function plant(tree: Tree, [name = '', ...rest]: readonly string[], value: string): boolean {
  const known = tree.get(name)
  if (rest.length === 0) {
    tree.set(name, value)
    return known === undefined
  }
  if (typeof known === 'string') return false
  const inner: Tree = known ?? new Map()
  tree.set(name, inner)
  return plant(inner, rest, value)
}

/** What stands before each name and behind the last. */
interface Layout {
  before: string
  after: string
}

function written(
  tree: Tree,
  path: readonly string[],
  fixed: (path: readonly string[]) => string,
  { before, after }: Layout = { before: ' ', after: ' ' },
): string {
  const members = [...tree].map(([name, value]) => {
    if (typeof value !== 'string') return `${name}: ${written(value, [...path, name], fixed)}`
    return value === name ? name : `${name}: ${value}`
  })
  return `{${before}${fixed(path)}${members.join(`,${before}`)}${after}}`
}

/** On lines of their own where the literal's members are, with its trailing comma. */
function layoutOf(first: ts.Node, literal: ts.ObjectLiteralExpression, text: string): Layout | undefined {
  const indent = text.slice(lineStartAt(text, first.getStart()), first.getStart())
  if (!/^[\t ]*$/.test(indent) || lineStartAt(text, first.getStart()) <= literal.getStart()) return undefined
  const end = newline(text)
  const unit = indent.startsWith('\t') ? '\t' : '  '
  const comma = literal.properties.hasTrailingComma ? ',' : ''
  return { before: end + indent + unit, after: comma + end + indent }
}
