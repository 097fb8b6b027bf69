/** The release of `stripe` that a lockfile has resolved, per package; read leniently, for a lockfile is never edited. */
import { parse } from 'jsonc-parser'
import { lineAt } from './lines.ts'
import { dirname, isBelow, join } from './paths.ts'

export interface LockedVersions {
  /** The exact release for the package in `folder` that asks for `range`; null where no lockfile says. */
  versionFor(folder: string, range: string): LockedVersion | null
}

export interface LockedVersion {
  version: string
  /** The lockfile, and the line in it, from 1. */
  path: string
  line: number
}

type Lookup = (folder: string, range: string) => string | null

const readers: Record<string, (text: string, root: string) => Lookup> = {
  'package-lock.json': readNpm,
  'npm-shrinkwrap.json': readNpm,
  'yarn.lock': readYarn,
  'pnpm-lock.yaml': readPnpm,
  'bun.lock': readBun,
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
    versionFor(folder, range) {
      for (const { path, root, lookup, lineOf } of found) {
        const version = isBelow(folder, root) ? lookup(folder, range) : null
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
  return (folder) => {
    let at = relative(folder, root)
    for (;;) {
      const version =
        lock?.packages?.[at === '.' ? 'node_modules/stripe' : join(at, 'node_modules/stripe')]?.version
      if (version) return version
      if (at === '.') return lock?.dependencies?.stripe?.version ?? null
      at = dirname(at)
    }
  }
}

/** `stripe@^15.0.0:` (classic) and `"stripe@npm:^15.0.0":` (berry), several ranges a key. */
function readYarn(written: string): Lookup {
  const text = written.replaceAll('\r\n', '\n')
  const byRange = new Map<string, string>()
  // The line of the ranges first: one pattern for both lines could be made to take for ever.
  for (const { 0: line, index } of text.matchAll(/^"?stripe@.*:$/gm)) {
    const below = text.slice(index + line.length + 1, index + line.length + 201)
    const version = /^[ \t]+version:? "?([^"\n]+)/.exec(below)?.[1]
    if (version === undefined) continue
    for (const key of line.slice(0, -1).split(',')) {
      const range = key.replaceAll('"', '').trim()
      if (range.startsWith('stripe@')) byRange.set(range.replace(/^stripe@(npm:)?/, ''), version)
    }
  }
  return (_, range) =>
    byRange.get(range) ?? (byRange.size === 1 ? ([...byRange.values()][0] as string) : null)
}

/** The `importers` part, by indentation: package folder → … → `stripe:` → `version: 15.12.0(…)`. */
function readPnpm(text: string, root: string): Lookup {
  const byFolder = new Map<string, string>()
  let folder = '.'
  let inImporters = false
  let expecting = false
  for (const line of text.split(/\r?\n/)) {
    if (/^\S/.test(line)) {
      inImporters = line.startsWith('importers:')
      folder = '.'
    }
    const importer = inImporters ? /^ {2}['"]?([^\s'"][^'"]*?)['"]?:\s*$/.exec(line) : null
    if (importer) folder = importer[1] as string
    const short = /^\s+stripe: ['"]?(\d+\.\d+\.\d+[^\s('"]*)/.exec(line)
    if (short) byFolder.set(folder, short[1] as string)
    if (/^\s+stripe:\s*$/.test(line)) expecting = true
    const version = expecting ? /^\s+version: ['"]?(\d+\.\d+\.\d+[^\s('"]*)/.exec(line) : null
    if (version) {
      byFolder.set(folder, version[1] as string)
      expecting = false
    }
    if (/^packages:/.test(line)) break
  }
  return (of) => byFolder.get(relative(of, root)) ?? null
}

/** `"stripe": ["stripe@15.12.0", …]`, JSON with trailing commas; `"web/stripe"` is that of the workspace `web` alone. */
function readBun(text: string, root: string): Lookup {
  const byOwner = new Map<string, string>()
  for (const [, owner = '', version = ''] of text.matchAll(
    /^[ \t]*"((?:[^"\n]+\/)?)stripe": \["stripe@(\d+\.\d+\.\d+[^"]*)"/gm,
  ))
    byOwner.set(owner, version)
  const names = new Map<string, string>()
  for (const [, at = '', name = ''] of text.matchAll(/"([^"\n]*)": \{\s{0,100}"name": "([^"\n]+)"/g))
    if (!names.has(at)) names.set(at, name)
  return (folder) => {
    const name = names.get(relative(folder, root))
    return (name === undefined ? undefined : byOwner.get(`${name}/`)) ?? byOwner.get('') ?? null
  }
}
