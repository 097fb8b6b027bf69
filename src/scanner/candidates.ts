/** WHERE THE CODE IS AFFECTED: which sources are worth a compiler's time, decided on their text alone. */
import { type Elsewhere, nothingElsewhere } from './elsewhere.ts'
import { importedFrom, importsStripe } from './imports.ts'
import { codeExtensions, type ModuleResolver } from './modules.ts'

export interface Candidates {
  /** Files to judge: they name Stripe (or reach a file that brings it, or are reached from one) and something the run cares about. */
  roots: string[]
  /** Files that say "stripe" or reach its types: looked at, and at least their text judged. */
  scanned: number
  /** Roots and the files they need to be understood: what they import on the way to Stripe. Sorted. */
  withImports(roots: readonly string[]): string[]
}

/** Files that never say "stripe" held findings only when they import one that brings its types, within a few hops. */
const maxHops = 4

const saysStripe = /stripe/i

/** Names that make a file worth reading even when nothing changed between the two versions. */
const standingNames = [
  'linkAccountSessions',
  'financialConnections',
  'financial_connections',
  'apiVersion',
  'api_version',
  'Stripe-Version',
  'stripe-version',
  'constructEvent',
  'api.stripe.com',
  'rawRequest',
]

/** A client is made here: `new Stripe(`, `Stripe(`, `require('stripe')`, an import of it. */
const makesClient = /['"]stripe['"]|\b(?:new\s+)?[Ss]tripe\w*\s*\(|STRIPE/

/** Stripe.js makes its clients without an import. */
const browserClient = /\bStripe\s*\(/

/** Where versions and permissions are passed: their constants and builders often stand in files that never say "stripe". */
const takesValues = /financialConnections|linkAccountSessions|apiVersion|stripe-version|\bstripe\s*\(/i

/** A barrel lies between; and a file that imports half the application needs no more of it. */
const valueHops = 2
const maxValueFiles = 60

/**
 * @param files path → text of every source
 * @param names what the jump's element changes are called: members, methods, types and enum values
 * @param elsewhere what makes files beside a candidate matter that don't say "stripe"
 */
export function findCandidates(
  files: ReadonlyMap<string, string>,
  resolver: ModuleResolver,
  names: ReadonlySet<string>,
  { missing, built }: Elsewhere = nothingElsewhere,
): Candidates {
  const wanted = patternOf([...names, ...standingNames])
  const wantedAnywhere = patternOf(
    [...names].filter(isDistinctive).concat('linkAccountSessions', 'financialConnections', 'constructEvent'),
  )
  const graph = new ImportGraph(files, resolver)
  const roots: string[] = []
  /** Files that never say "stripe" and name something all the same. */
  const named = new Set<string>()
  let scanned = 0
  for (const [path, text] of files) {
    if (!isCode(path) || isCompiled(path, text, files)) continue
    if (saysStripe.test(text)) {
      scanned++
      if (wanted.test(text) || makesClient.test(text)) roots.push(path)
    } else if (wantedAnywhere.test(text)) {
      if (graph.reaches(path)) {
        scanned++
        roots.push(path)
      } else named.add(path)
    }
  }
  // Files that a root imports and hands what it has: `exports.present = (sub) => sub.current_period_end`.
  const taking = new Set(named.size === 0 ? [] : roots.flatMap((root) => graph.imports(root)))
  for (const path of named) {
    if (!taking.has(path)) continue
    scanned++
    roots.push(path)
  }
  const withImports = (of: readonly string[]): string[] => {
    const needed = new Set([...of, ...graph.towards(of)])
    for (const root of of) {
      const text = files.get(root) ?? ''
      const takesAll = takesValues.test(text) || missing.test(text)
      // The farthest first: a barrel is needed for what lies behind it.
      const near = graph.near(root, valueHops, maxValueFiles).reverse()
      const building = new Set<string>()
      for (const path of near) {
        const leads =
          built.test(files.get(path) ?? '') || graph.imports(path).some((next) => building.has(next))
        if (leads) building.add(path)
        if (takesAll || leads) needed.add(path)
      }
    }
    return [...needed].sort()
  }
  return { roots, scanned, withImports }
}

export function isCode(path: string): boolean {
  return codeExtensions.some((extension) => path.endsWith(extension))
}

/** Clients have had a method of this name; in a file that never says "stripe" it is another one. */
const javaScripts = new Set(['setTimeout'])

/** What a compiler made of the TypeScript file beside it: that one is judged, and the next build mends this one. */
function isCompiled(path: string, text: string, files: ReadonlyMap<string, string>): boolean {
  const base = /^(.*)\.[cm]?jsx?$/.exec(path)?.[1]
  if (base === undefined) return false
  return (
    ['.ts', '.tsx', '.mts', '.cts'].some((extension) => files.has(base + extension)) &&
    /^\/\/# sourceMappingURL=|Object\.defineProperty\(exports, ["']__esModule["']|^var __\w+ = \(this && this\.__/m.test(
      text,
    )
  )
}

/** `type` or `link` occur in every file: such names only count where the file itself says "stripe". */
function isDistinctive(name: string): boolean {
  return (name.includes('_') || /[a-z][A-Z]/.test(name)) && !javaScripts.has(name)
}

/** `\b` is found twice as fast as what is neither a letter nor a `$` would be. */
function patternOf(names: string[]): RegExp {
  const unique = [...new Set(names)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return unique.length === 0 ? /(?!)/ : new RegExp(`\\b(?:${unique.join('|')})(?![\\w$])`)
}

/** Imports are read off the text and resolved only where somebody asks. */
class ImportGraph {
  private readonly edges = new Map<string, string[]>()
  private readonly bringing = new Map<string, boolean>()
  /** By hops. */
  private readonly reached = Array.from({ length: maxHops + 1 }, () => new Map<string, boolean>())
  private readonly files: ReadonlyMap<string, string>
  private readonly resolver: ModuleResolver

  constructor(files: ReadonlyMap<string, string>, resolver: ModuleResolver) {
    this.files = files
    this.resolver = resolver
  }

  imports(path: string): string[] {
    const known = this.edges.get(path)
    if (known) return known
    const edges = importedFrom(this.files.get(path) ?? '', path, this.resolver)
    this.edges.set(path, edges)
    return edges
  }

  /**
   * Whether a file imports Stripe's types, or makes a browser's client. One that only names a key or a column says
   * "stripe" too; most of an application imports such a file, and nothing of Stripe's comes from it.
   */
  private brings(path: string): boolean {
    const known = this.bringing.get(path)
    if (known !== undefined) return known
    const text = this.files.get(path) ?? ''
    const found =
      saysStripe.test(text) && (browserClient.test(text) || importsStripe(text, path, this.resolver))
    this.bringing.set(path, found)
    return found
  }

  /** Whether one of the files within `hops` imports of a file brings Stripe. */
  reaches(path: string, hops = maxHops): boolean {
    if (hops === 0) return false
    const known = this.reached[hops]?.get(path)
    if (known !== undefined) return known
    const found = this.imports(path).some((next) => this.brings(next) || this.reaches(next, hops - 1))
    this.reached[hops]?.set(path, found)
    return found
  }

  /** Files within so many imports, the nearest first. */
  near(path: string, hops: number, most: number): string[] {
    const found = new Set([path])
    let ring = [path]
    for (let hop = 0; hop < hops; hop++) {
      const next: string[] = []
      for (const each of ring.flatMap((file) => this.imports(file).slice(0, most + 1))) {
        if (found.has(each)) continue
        if (found.size > most) return [...found].slice(1)
        found.add(each)
        next.push(each)
      }
      ring = next
    }
    return [...found].slice(1)
  }

  /** Every file on a way of at most `maxHops` imports from one of `paths` to a file that brings Stripe. */
  towards(paths: readonly string[]): string[] {
    const distance = new Map(paths.map((path) => [path, 0]))
    const kept: string[] = []
    for (const [current, hops] of distance) {
      if (hops > 0 && (this.brings(current) || this.reaches(current, maxHops - hops))) kept.push(current)
      if (hops === maxHops) continue
      for (const next of this.imports(current)) if (!distance.has(next)) distance.set(next, hops + 1)
    }
    return kept
  }
}
