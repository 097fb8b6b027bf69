/** Module resolution over sources alone: relative imports, import maps, tsconfig paths, packages of the same repository. */
import { parse } from 'jsonc-parser'
import { leaves, matchSpecifier, readImportMaps, record } from './import-maps.ts'
import { dirname, join } from './paths.ts'

export const codeExtensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'] as const

export interface ModuleResolver {
  /** Path of the source that `specifier` means in the file `from`; null when it is not in the repository. */
  resolve(specifier: string, from: string): string | null
  /** What an import map or an alias says that it stands for, `npm:stripe@^17.0.0`; else the specifier itself. */
  meaning(specifier: string, from: string): string
}

interface PathMapping {
  /** `@/*` split at its star. */
  prefix: string
  suffix: string | null
  targets: string[]
}

interface Config {
  mappings: PathMapping[]
  baseUrl: string | null
}

interface WorkspacePackage {
  folder: string
  manifest: Record<string, unknown>
}

/** Places where one name is looked for; people write two or three. */
const mostTargets = 50

const noConfig: Config = { mappings: [], baseUrl: null }

/** @param files path → text of every source; texts are only read for manifests and compiler configurations. */
export function createModuleResolver(files: ReadonlyMap<string, string>): ModuleResolver {
  const configs = new Map<string, Config>()
  const packages = workspacePackages(files)
  const maps = readImportMaps(files)
  const memo = new Map<string, string | null>()

  function configFor(folder: string): Config {
    const known = configs.get(folder)
    if (known) return known
    const path = ['tsconfig.json', 'jsconfig.json']
      .map((name) => join(folder, name))
      .find((p) => files.has(p))
    const parent = folder === '.' ? noConfig : configFor(dirname(folder))
    const config = path ? readConfig(files, path, 0) : parent
    configs.set(folder, config)
    return config
  }

  /** Where the nearest import map that has the specifier leads, in its order. */
  function mapped(specifier: string, from: string): { folder: string; targets: string[] } | null {
    if (maps.size === 0 || specifier.startsWith('.')) return null
    for (let folder = dirname(from); ; folder = dirname(folder)) {
      for (const mapping of maps.get(folder) ?? []) {
        const rest = matchSpecifier(mapping, specifier)
        if (rest !== null)
          return { folder, targets: mapping.targets.map((target) => target.replace('*', () => rest)) }
      }
      if (folder === '.' || folder === '/') return null
    }
  }

  function resolveUncached(specifier: string, from: string): string | null {
    if (specifier.startsWith('.')) return findFile(files, join(dirname(from), specifier))
    const map = mapped(specifier, from)
    for (const target of map?.targets ?? []) {
      const found = target.startsWith('.') ? findSource(files, map?.folder ?? '.', target) : null
      if (found) return found
    }
    const config = configFor(dirname(from))
    for (const mapping of config.mappings) {
      const rest = matchSpecifier(mapping, specifier)
      if (rest === null) continue
      for (const target of mapping.targets) {
        const found = findFile(
          files,
          target.replace('*', () => rest),
        )
        if (found) return found
      }
    }
    return (
      findInWorkspace(files, packages, specifier) ??
      (config.baseUrl === null ? null : findFile(files, join(config.baseUrl, specifier)))
    )
  }

  return {
    resolve(specifier, from) {
      const key = `${dirname(from)}\0${specifier}`
      const known = memo.get(key)
      if (known !== undefined) return known
      const found = resolveUncached(specifier, from)
      memo.set(key, found)
      return found
    },
    meaning(specifier, from) {
      return mapped(specifier, from)?.targets.find((target) => !target.startsWith('.')) ?? specifier
    },
  }
}

/** TypeScript's own order: the file itself, `.js` meaning `.ts`, an added extension, a folder's index. */
function findFile(files: ReadonlyMap<string, string>, path: string): string | null {
  if (files.has(path) && codeExtensions.some((extension) => path.endsWith(extension))) return path
  const js = /\.([mc]?)js(x?)$/.exec(path)
  if (js) {
    const stem = path.slice(0, js.index)
    for (const extension of [`.${js[1]}ts`, `.${js[1]}tsx`])
      if (files.has(stem + extension)) return stem + extension
  }
  for (const extension of codeExtensions) if (files.has(path + extension)) return path + extension
  for (const extension of codeExtensions) {
    const index = join(path, `index${extension}`)
    if (files.has(index)) return index
  }
  return null
}

function readConfig(files: ReadonlyMap<string, string>, path: string, depth: number): Config {
  const text = files.get(path)
  if (text === undefined || depth > 8) return noConfig
  const json = record(parse(text, [], { allowTrailingComma: true }))
  const folder = dirname(path)
  const bases = [json.extends]
    .flat()
    .filter((base) => typeof base === 'string' && base.startsWith('.')) as string[]
  // The last one counts. Only it is read: configurations that extend each other many times branch without end.
  const extended = bases
    .map((base) => join(folder, base))
    .map((target) => [target, `${target}.json`, join(target, 'tsconfig.json')].find((p) => files.has(p)))
    .findLast((found) => found !== undefined)
  const config = extended === undefined ? noConfig : readConfig(files, extended, depth + 1)
  const options = record(json.compilerOptions)
  const baseUrl = typeof options.baseUrl === 'string' ? join(folder, options.baseUrl) : config.baseUrl
  if (options.paths === undefined) return { ...config, baseUrl }
  const mappings = Object.entries(record(options.paths)).map(([pattern, targets]) => {
    const star = pattern.indexOf('*')
    return {
      prefix: star < 0 ? pattern : pattern.slice(0, star),
      suffix: star < 0 ? null : pattern.slice(star + 1),
      targets: [targets]
        .flat()
        .filter((t) => typeof t === 'string')
        .slice(0, mostTargets)
        .map((t) => join(baseUrl ?? folder, t as string)),
    }
  })
  return { baseUrl, mappings: mappings.sort((a, b) => b.prefix.length - a.prefix.length) }
}

function workspacePackages(files: ReadonlyMap<string, string>): Map<string, WorkspacePackage> {
  const packages = new Map<string, WorkspacePackage>()
  for (const [path, text] of files) {
    if (path !== 'package.json' && !path.endsWith('/package.json')) continue
    const manifest = record(parse(text))
    if (typeof manifest.name === 'string') packages.set(manifest.name, { folder: dirname(path), manifest })
  }
  // `stripe` always means Stripe's own package, also in a repository that calls itself so.
  packages.delete('stripe')
  return packages
}

function findInWorkspace(
  files: ReadonlyMap<string, string>,
  packages: Map<string, WorkspacePackage>,
  specifier: string,
): string | null {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  const found = packages.get(name)
  if (!found) return null
  const subpath = specifier.slice(name.length + 1)
  const { folder, manifest } = found
  const entries = subpath
    ? exportTargets(manifest.exports, `./${subpath}`)
    : [
        ...exportTargets(manifest.exports, '.'),
        manifest.source,
        manifest.types,
        manifest.module,
        manifest.main,
      ]
  const guesses = subpath ? [subpath, `src/${subpath}`] : ['src/index', 'index', 'src/main', 'lib/index']
  for (const entry of [...entries, ...guesses]) {
    const file = typeof entry === 'string' ? findSource(files, folder, entry) : null
    if (file) return file
  }
  return null
}

/** What is published is built: `dist/index.js` comes from `src/index.ts`. */
function findSource(files: ReadonlyMap<string, string>, folder: string, entry: string): string | null {
  const source = entry
    .replace(/^(\.\/)?(dist|build|lib|out)\/(esm\/|cjs\/)?/, 'src/')
    .replace(/\.d\.([mc]?)ts$/, '.$1ts')
  return findFile(files, join(folder, entry)) ?? findFile(files, join(folder, source))
}

/** Every path that an `exports` entry may lead to, whatever the condition. */
function exportTargets(exports: unknown, key: string): string[] {
  if (typeof exports === 'string') return key === '.' ? [exports] : []
  const map = record(exports)
  const keyed = Object.keys(map).some((k) => k.startsWith('.'))
  if (!keyed) return key === '.' ? leaves(map) : []
  if (key in map) return leaves(map[key])
  for (const [pattern, target] of Object.entries(map)) {
    const star = pattern.indexOf('*')
    if (star < 0 || !key.startsWith(pattern.slice(0, star)) || !key.endsWith(pattern.slice(star + 1)))
      continue
    const rest = key.slice(star, key.length - (pattern.length - star - 1))
    return leaves(target).map((leaf) => leaf.replace('*', () => rest))
  }
  return []
}
