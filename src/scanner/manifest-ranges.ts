/** Where manifests say which releases of a package they take: sections, overrides, and catalogs of a workspace. */
import { findNodeAtLocation, type Node } from 'jsonc-parser'
import { releaseIn } from './sdk-imports.ts'
import { scalarAt } from './text/yaml-scalar.ts'

export interface ManifestRange {
  /** `stripe`, `@stripe/stripe-js`. */
  name: string
  /** `dependencies`, `overrides`, `catalog`, `catalogs.payments`. */
  section: string
  range: string
  path: string
  /** Offsets of the range, without quotes. */
  start: number
  end: number
  /** What the catalog says that the range names. */
  means?: string
  /** The package is asked for by this name of the repository's own: `"stripe-old": "npm:stripe@^12.0.0"`. */
  alias?: string
  /** Whether code imports the alias. */
  imported?: true
  /** The range stands within a longer text: `npm:stripe@^17.0.0` of an import map, an address in code. */
  inside?: true
}

const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
/** They decide over what others ask for. */
const overriding = [['overrides'], ['resolutions'], ['pnpm', 'overrides']]

export function dependencyRanges(tree: Node, path: string, name: string): ManifestRange[] {
  return sections.flatMap((section) => rangeAt(tree, path, name, [section], name))
}

/** `"stripe-old": "npm:stripe@^12.0.0"`: the package once more, by another name. */
export function aliasRanges(tree: Node, path: string, name: string): ManifestRange[] {
  return sections.flatMap((section) =>
    entriesOf(tree, [section])
      .filter(([key]) => key !== name)
      .flatMap(([key, node]) => rangeOf(node, path, name, [section]).map((each) => ({ ...each, alias: key })))
      .filter(({ range }) => range.startsWith(`npm:${name}@`)),
  )
}

/** Each key with its value: to look every key up by its name would take the square of their number. */
function entriesOf(tree: Node, section: readonly string[]): [string, Node | undefined][] {
  const properties = findNodeAtLocation(tree, [...section])?.children ?? []
  return properties.flatMap(({ children }): [string, Node | undefined][] => {
    const key: unknown = children?.[0]?.value
    return typeof key === 'string' ? [[key, children?.[1]]] : []
  })
}

/** `"imports": { "stripe": "npm:stripe@^17.0.0" }` of an import map, by its own name or as an alias. */
export function importRanges(tree: Node, path: string, text: string): ManifestRange[] {
  const section = ['imports']
  return entriesOf(tree, section).flatMap(([key, node]) =>
    rangeOf(node, path, 'stripe', section).flatMap((each) => {
      const named = releaseIn(each.range)
      if (!named) return []
      const start = each.start + named.at
      const end = start + named.range.length
      // With escapes in between, offsets are others.
      if (text.slice(start, end) !== named.range) return []
      const isPlain = key === 'stripe' || key === 'stripe/'
      return [{ ...each, range: named.range, start, end, inside: true, ...(isPlain ? {} : { alias: key }) }]
    }),
  )
}

/**
 * `"overrides": { "stripe": … }`, `"resolutions": { "**\/stripe": … }`, `"stripe@<15": …`; `$stripe` only repeats a
 * dependency.
 */
export function overridingRanges(tree: Node, path: string, name: string): ManifestRange[] {
  return overriding
    .flatMap((section) =>
      entriesOf(tree, section)
        .filter(([key]) => key === name || key === `**/${name}` || key.startsWith(`${name}@`))
        // npm's `"stripe": { ".": "15.12.0" }` is for the package itself.
        .flatMap(([key, node]) => [
          ...rangeOf(node, path, name, section),
          ...rangeAt(tree, path, name, [...section, key], '.'),
        ])
        .map((each) => ({ ...each, section: section.join('.') })),
    )
    .filter(({ range }) => !range.startsWith('$'))
}

/** Bun's, in the root's package.json. */
export function catalogRanges(tree: Node, path: string, name: string): ManifestRange[] {
  return [[], ['workspaces']].flatMap((above) => {
    const named = findNodeAtLocation(tree, [...above, 'catalogs'])?.children ?? []
    return [
      ...rangeAt(tree, path, name, [...above, 'catalog'], name),
      ...named.flatMap(({ children }) => {
        const catalog = children?.[0]?.value
        return typeof catalog === 'string'
          ? rangeAt(tree, path, name, [...above, 'catalogs', catalog], name)
          : []
      }),
    ].map((each) => ({ ...each, section: each.section.replace(/^workspaces\./, '') }))
  })
}

function rangeAt(
  tree: Node,
  path: string,
  name: string,
  section: readonly string[],
  key: string,
): ManifestRange[] {
  return rangeOf(findNodeAtLocation(tree, [...section, key]), path, name, section)
}

function rangeOf(
  node: Node | undefined,
  path: string,
  name: string,
  section: readonly string[],
): ManifestRange[] {
  if (node?.type !== 'string') return []
  const place = { path, start: node.offset + 1, end: node.offset + node.length - 1 }
  return [{ name, section: section.join('.'), range: node.value as string, ...place }]
}

/** The catalogs and overrides of a pnpm-workspace.yaml, the catalogs of a .yarnrc.yml, by indentation. */
export function workspaceRanges(text: string, path: string, names: readonly string[]): ManifestRange[] {
  const found: ManifestRange[] = []
  const plain = text.replace(/\r$/gm, ' ')
  let section: { name: string; depth: number }[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    const start = offset
    offset += line.length + 1
    const match = /^(\s*)(['"]?)([^\s'"#:][^'"#:]*)\2:(?:\s+(?=\S)|\s*$)/.exec(line)
    if (!match) continue
    const [whole, space = '', , key = ''] = match
    const depth = space.length
    section = section.filter((each) => each.depth < depth)
    const above = section.map((each) => each.name)
    section.push({ name: key, depth })
    const isCatalog =
      above.length === 1 ? above[0] === 'catalog' : above.length === 2 && above[0] === 'catalogs'
    const isOverride = above.length === 1 && above[0] === 'overrides'
    const name = isOverride ? key.replace(/^(stripe)@.*$/, '$1') : key
    if (!names.includes(name) || (!isCatalog && !isOverride)) continue
    const value = scalarAt(plain, start + whole.length, start + line.length)
    const range = value?.text
      .slice(0, 300)
      .replace(/\s+#.*$/, '')
      .trim()
    if (!value || !range || /^\$/.test(range)) continue
    const from = value.start + (text[value.start] === range[0] ? 0 : 1)
    found.push({ name, section: above.join('.'), range, path, start: from, end: from + range.length })
  }
  return found
}

/** What `catalog:` and `catalog:payments` name. */
export function catalogSection(range: string): string | null {
  const name = /^catalog:(.*)$/.exec(range.trim())?.[1]
  if (name === undefined) return null
  return name === '' || name === 'default' ? 'catalog' : `catalogs.${name}`
}
