import { ts } from '../compiler.ts'
import type { Declarations } from './print.ts'

/**
 * The canonical name of a declaration inside of a printed module: `Type#member` of an interface's property, the
 * SDK path of a method or of a resource on the client, a type's qualified name, and `prelude:Type#member` for
 * what isn't API shape (`prelude:Stripe.webhooks` where the class itself has it). Null outside of the module.
 *
 * @param node a declaration, as `symbol.declarations` holds it
 * @param declarations what the node's file was printed from
 */
export function declarationKey(node: ts.Node, declarations: Declarations): string | null {
  const names: string[] = []
  let owner: string[] | null = null
  for (let at: ts.Node | undefined = node; at !== undefined && !ts.isSourceFile(at); at = at.parent) {
    const name = nameOf(at)
    if (name === null) continue
    if (name === 'stripe' && ts.isModuleDeclaration(at) && ts.isStringLiteral(at.name)) {
      return describe(names.reverse(), owner === null ? null : [...owner].reverse(), node, declarations)
    }
    if (owner === null && isContainer(at) && at !== node) {
      owner = [...names]
      names.length = 0
    }
    names.push(name)
  }
  return null
}

/** `names` lead from the module to the type; `owner` holds the members inside of it. */
function describe(
  names: string[],
  members: string[] | null,
  node: ts.Node,
  { apiStart, paths }: Declarations,
): string | null {
  const [first, ...rest] = names
  if (first !== 'Stripe') return null
  const type = rest.join('.')
  const member = members?.join('.')
  if (node.pos < apiStart) {
    if (type === '' && member !== undefined && isClientPath(member, paths)) return member
    const separator = type === '' && isStatic(node) ? '.' : '#'
    return `prelude:${type === '' ? 'Stripe' : type}${member === undefined ? '' : separator + member}`
  }
  if (member === undefined) return type
  const path = paths.get(type)
  return path === undefined ? `${type}#${member}` : `${path}.${member}`
}

function isStatic(node: ts.Node): boolean {
  return ts.isClassElement(node) && (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0
}

function isClientPath(member: string, paths: ReadonlyMap<string, string>): boolean {
  for (const path of paths.values()) if (path === member || path.startsWith(`${member}.`)) return true
  return false
}

function isContainer(node: ts.Node): boolean {
  return ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isTypeAliasDeclaration(node)
}

function nameOf(node: ts.Node): string | null {
  const { name } = node as { name?: ts.Node }
  if (name === undefined) return null
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text
  return null
}
