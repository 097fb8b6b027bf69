import ignore, { type Ignore } from 'ignore'

/** The `.gitignore` files that apply in one folder: the nearest first, each with the folder it stands in. */
export interface IgnoreScope {
  /** Path of the folder from the top of the repository, with a trailing slash; empty for the top itself. */
  base: string
  rules: Ignore
  outer: IgnoreScope | null
}

/** A `.gitignore` is written by hand; what is longer is not read, and ignores nothing. */
export const GIT_IGNORE_LIMIT = 1024 ** 2

/** The scope inside a folder that has a `.gitignore` of its own. */
export function enterScope(outer: IgnoreScope | null, base: string, gitIgnore: string): IgnoreScope {
  return {
    base,
    rules: ignore({ ignorecase: false, allowRelativePaths: true }).add(gitIgnore.replace(/^\ufeff/, '')),
    outer,
  }
}

/**
 * Whether git would ignore a path whose folder it doesn't: the nearest `.gitignore` that has an opinion decides.
 *
 * @param path from the top of the repository; a folder ends in a slash
 */
export function isGitIgnored(scope: IgnoreScope | null, path: string): boolean {
  for (let level = scope; level !== null; level = level.outer) {
    const { ignored, unignored } = level.rules.test(path.slice(level.base.length))
    if (ignored) return true
    if (unignored) return false
  }
  return false
}
