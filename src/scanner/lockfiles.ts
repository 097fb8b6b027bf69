/** The release of `stripe` that a lockfile has resolved, per package; read leniently, for a lockfile is never edited. */
import { parse } from 'jsonc-parser'
import { lineAt } from './lines.ts'
import { dirname, isBelow, join } from './paths.ts'

export interface LockedVersions {
  /**
   * The exact release for the package in `folder` that asks for `range`; null where no lockfile says.
   *
   * @param name an alias, where the package asks by one: `stripe-old`
   */
  versionFor(folder: string, range: string, name?: string): LockedVersion | null
}

export interface LockedVersion {
  version: string
  /** The lockfile, and the line in it, from 1. */
  path: string
  line: number
}

type Lookup = (folder: string, range: string, name: string) => string | null

const readers: Record<string, (text: string, root: string) => Lookup> = {
  'package-lock.json': readNpm,
  'npm-shrinkwrap.json': readNpm,
  'yarn.lock': readYarn,
  'pnpm-lock.yaml': readPnpm,
  'bun.lock': readBun,
  'deno.lock': readDeno,
}

export function lockedVersions(files: ReadonlyMap<string, string>): LockedVersions {
  const found: { path: string; root: string; lookup: Lookup; lineOf(version: string): number }[] = []
  for (const [path, text] of files) {
    const reader = readers[path.split('/').at(-1) as string]
    if (reader && text.includes('stripe'))
      found.push({
        path,
        root: dirname(path),
        lookup: reader(text, dirname(path)),
        lineOf: remembered((version) => lineAt(text, placeOf(text, version))),
      })
  }
  // The nearest lockfile above a package is its own.
  found.sort((a, b) => b.root.length - a.root.length)
  return {
    versionFor(folder, range, name = 'stripe') {
      for (const { path, root, lookup, lineOf } of found) {
        const version = isBelow(folder, root) ? lookup(folder, range, name) : null
        if (version) return { version, path, line: lineOf(version) }
      }
      return null
    },
  }
}

/** Packages of one lockfile ask for the same few versions. */
function remembered(lineOf: (version: string) => number): (version: string) => number {
  const known = new Map<string, number>()
  return (version) => {
    const line = known.get(version) ?? lineOf(version)
    known.set(version, line)
    return line
  }
}

/** Where a lockfile says that `stripe` is this version: the first such place, whatever the format. */
function placeOf(text: string, version: string): number {
  const entry = text.search(/node_modules\/stripe"|(?:^|["\s/])stripe@|\bstripe"?:/m)
  return Math.max(0, text.indexOf(version, Math.max(0, entry)))
}

function relative(folder: string, root: string): string {
  return root === '.' ? folder : folder === root ? '.' : folder.slice(root.length + 1)
}

function readNpm(text: string, root: string): Lookup {
  const lock = parse(text) as
    | { packages?: Record<string, { version?: string }>; dependencies?: Record<string, { version?: string }> }
    | undefined
  return (folder, _, name) => {
    let at = relative(folder, root)
    for (;;) {
      const version = lock?.packages?.[join(at, `node_modules/${name}`)]?.version
      if (version) return version
      // The first format writes an alias as `npm:stripe@12.18.0`.
      if (at === '.') return lock?.dependencies?.[name]?.version?.replace(/^npm:stripe@/, '') ?? null
      at = dirname(at)
    }
  }
}

/** `stripe@^15.0.0:` (classic) and `"stripe@npm:^15.0.0":` (berry), several ranges a key. */
function readYarn(written: string): Lookup {
  const text = written.replaceAll('\r\n', '\n')
  const byName = new Map<string, Map<string, string>>()
  // The line of the ranges first: one pattern for both lines could be made to take for ever.
  for (const { 0: line, index } of text.matchAll(/^"?[^\s"#@]+@.*:$/gm)) {
    if (!line.includes('stripe')) continue
    const below = text.slice(index + line.length + 1, index + line.length + 201)
    const version = /^[ \t]+version:? "?([^"\n]+)/.exec(below)?.[1]
    if (version === undefined) continue
    for (const key of line.slice(0, -1).split(',')) {
      const [name = '', ...rest] = key.replaceAll('"', '').trim().split('@')
      const range = rest.join('@')
      if (name !== 'stripe' && !range.startsWith('npm:stripe@')) continue
      const byRange = byName.get(name) ?? new Map()
      byName.set(name, byRange)
      byRange.set(name === 'stripe' ? range.replace(/^npm:/, '') : range, version)
    }
  }
  return (_, range, name) => {
    const byRange = byName.get(name) ?? new Map<string, string>()
    return byRange.get(range) ?? (byRange.size === 1 ? ([...byRange.values()][0] as string) : null)
  }
}

/** The `importers` part, by indentation: package folder → … → `stripe:` → `version: 15.12.0(…)`. */
function readPnpm(text: string, root: string): Lookup {
  const byPlace = new Map<string, string>()
  let folder = '.'
  let inImporters = false
  let above = ''
  for (const line of text.split(/\r?\n/)) {
    if (/^\S/.test(line)) {
      if (line.startsWith('packages:')) break
      inImporters = line.startsWith('importers:')
      folder = '.'
    }
    if (line.endsWith(':')) {
      const importer = inImporters ? /^ {2}['"]?([^\s'"][^'"]*?)['"]?:$/.exec(line) : null
      if (importer) folder = importer[1] as string
      above = line
    } else if (line.includes('stripe') || (above.includes('stripe') && line.includes('version:'))) {
      const [, key = '', version = ''] = /^\s+['"]?([\w@/.-]+)['"]?:\s+['"]?([^\s('"]+)/.exec(line) ?? []
      const name = key === 'version' ? above.replace(/[\s:'"]/g, '') : key
      // An alias leads to `stripe@12.18.0`, in older formats to `/stripe/12.18.0`.
      const release = /^(?:\/?stripe[@/])?(\d+\.\d+\.\d+.*)$/.exec(version)?.[1]
      if (release !== undefined) byPlace.set(`${folder} ${name}`, release)
    }
  }
  return (of, _, name) => byPlace.get(`${relative(of, root)} ${name}`) ?? null
}

/** `"stripe": ["stripe@15.12.0", …]`, JSON with trailing commas; `"web/stripe"` is that of the workspace `web` alone. */
function readBun(text: string, root: string): Lookup {
  const byName = new Map<string, string>()
  for (const [, name = '', version = ''] of text.matchAll(
    /^[ \t]*"([^"\n]+)": \["stripe@(\d+\.\d+\.\d+[^"]*)"/gm,
  ))
    byName.set(name, version)
  const names = new Map<string, string>()
  for (const [, at = '', name = ''] of text.matchAll(/"([^"\n]*)": \{\s{0,100}"name": "([^"\n]+)"/g))
    if (!names.has(at)) names.set(at, name)
  return (folder, _, name) => {
    const owner = names.get(relative(folder, root))
    return (owner === undefined ? undefined : byName.get(`${owner}/${name}`)) ?? byName.get(name) ?? null
  }
}

/**
 * `"npm:stripe@^17.0.0": "17.7.0"` under `specifiers` (before format 4 `"npm:stripe@17.7.0"`), and where an address led:
 * `"https://esm.sh/stripe@17": "https://esm.sh/stripe@17.7.0"`.
 */
function readDeno(text: string): Lookup {
  const byRange = new Map<string, string>()
  for (const [, range = '', version = ''] of text.matchAll(
    /"(?:[^"\s]{0,100}[:/])?stripe@([^"?/\s]{1,50})[^"\s]{0,200}":\s{0,10}"(?:[^"\s]{0,100}stripe@)?(\d+\.\d+\.\d+(?:-[\w.]+)?)/g,
  ))
    if (!byRange.has(range)) byRange.set(range, version)
  return (_, range) => byRange.get(range.replace(/^npm:\/?stripe@/, '')) ?? null
}
