import ignore, { type Ignore } from 'ignore'

/** The `.gitignore` files that apply in one folder: the nearest first, each with the folder it stands in. */
export interface IgnoreScope {
  /** Path of the folder from the top of the repository, with a trailing slash; empty for the top itself. */
  base: string
  rules: Ignore
  /** What is in every path that the rules ignore: most paths are let through without a look at each rule. */
  suspicious: RegExp
  outer: IgnoreScope | null
}

/** A `.gitignore` is written by hand; what is longer is not read, and ignores nothing. */
export const GIT_IGNORE_LIMIT = 64 * 1024

/** The engine refuses expressions that are much longer. */
const longestPattern = 32 * 1024

const options = { ignorecase: false, allowRelativePaths: true }

/** The scope inside a folder that has a `.gitignore` of its own. */
export function enterScope(outer: IgnoreScope | null, base: string, gitIgnore: string): IgnoreScope {
  const text = gitIgnore.replace(/^\ufeff/, '')
  return { base, rules: ignore(options).add(text), suspicious: suspiciousIn(text), outer }
}

/**
 * Whether git would ignore a path whose folder it doesn't: the nearest `.gitignore` that has an opinion decides.
 *
 * @param path from the top of the repository; a folder ends in a slash
 */
export function isGitIgnored(scope: IgnoreScope | null, path: string): boolean {
  if (!isSuspicious(scope, path)) return false
  for (let level = scope; level !== null; level = level.outer) {
    const { ignored, unignored } = level.rules.test(path.slice(level.base.length))
    if (ignored) return true
    if (unignored) return false
  }
  return false
}

function isSuspicious(scope: IgnoreScope | null, path: string): boolean {
  for (let level = scope; level !== null; level = level.outer) if (level.suspicious.test(path)) return true
  return false
}

/** Of each rule its longest part without a wildcard. A rule that has none may ignore anything, and so may very many. */
function suspiciousIn(gitIgnore: string): RegExp {
  if (gitIgnore.length > longestPattern) return /(?:)/
  const parts = gitIgnore.split(/\r?\n/).flatMap((line) => {
    if (line.trim() === '' || /^[#!]/.test(line)) return []
    const literals = line.split(/\[[^\]]*\]?|[*?]+|\\./).map((part) => part.replace(/^[\s/]+|[\s/]+$/g, ''))
    const longest = literals.reduce((most, part) => (part.length > most.length ? part : most), '')
    const escaped = longest.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return literals.length === 1 ? `(?<![^/])${escaped}(?![^/])` : escaped
  })
  return parts.length === 0 ? /(?!)/ : new RegExp(parts.join('|'))
}
