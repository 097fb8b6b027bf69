/**
 * This folder alone touches the disk. It reads a folder into a `SourceSet`, writes fixed texts back, and decides
 * nothing else. The rules of what is worth reading are here, pure, for `src/git/` reads commits by the same ones.
 */
import type { Skipped, SkipReason } from '../scanner/source.ts'
import { textKind } from '../scanner/text/kinds.ts'

/** `text`: what is neither, and is kept only where it says Stripe. */
export type CandidateKind = 'code' | 'settings' | 'lockfile' | 'text'

/** What a run reads at most. All in bytes, except `files` and `texts`. */
export interface ReadLimits {
  fileBytes: number
  lockfileBytes: number
  /** Of scripts, documentation and data; what is larger was written by a program. */
  textBytes: number
  totalBytes: number
  files: number
  /** How many of these texts: each has to be opened to find out whether it says Stripe. */
  texts: number
  /** What files that are too large may cost together, each only looked through for Stripe's name. */
  lookBytes: number
}

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 1024 ** 2,
  lockfileBytes: 32 * 1024 ** 2,
  textBytes: 256 * 1024,
  totalBytes: 512 * 1024 ** 2,
  files: 100_000,
  texts: 20_000,
  lookBytes: 64 * 1024 ** 2,
}

const CODE = /\.[cm]?[jt]sx?$/
const SETTINGS =
  /^(?:package\.json|[tj]sconfig[^/]*\.json|pnpm-workspace\.yaml|\.yarnrc\.yml|deno\.jsonc?|import_?map\.json)$/
/** Those of other languages too: programs write them, so they may be as large. Bun's binary one is only named. */
const LOCKFILE =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|(?:poetry|uv|pdm|composer|Gemfile|Pipfile)\.lock)$/

/** Folders that hold other people's code or none at all. */
const FOREIGN_FOLDERS = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  '.git',
  '.hg',
  '.svn',
  '.yarn',
])

/** Yarn's runtime, megabytes of it, which speaks of every package installed. */
const FOREIGN_FILES = new Set(['.pnp.cjs', '.pnp.js', '.pnp.loader.mjs'])

/** Whether a file of this name is read, and as what; null for everything else. */
export function candidateKind(name: string): CandidateKind | null {
  if (SETTINGS.test(name)) return 'settings'
  if (LOCKFILE.test(name)) return 'lockfile'
  if (CODE.test(name)) return FOREIGN_FILES.has(name) ? null : 'code'
  return textKind(name) === null ? null : 'text'
}

/** Whether a path can stand for a file on every system: to others, and to the compiler, a backslash parts folders. */
export function hasUsableName(path: string): boolean {
  return !path.includes('\\')
}

export function isForeignFolder(name: string): boolean {
  return FOREIGN_FOLDERS.has(name)
}

export function sizeLimit(kind: CandidateKind, limits: ReadLimits): number {
  if (kind === 'text') return limits.textBytes
  return kind === 'lockfile' ? limits.lockfileBytes : limits.fileBytes
}

/**
 * The text of a file's bytes, or why it can't be read as text. `null`: it can't, and nothing is lost, for the file
 * doesn't say "stripe".
 */
export function decode(bytes: Buffer, kind: CandidateKind): { text: string } | { reason: SkipReason } | null {
  if (kind === 'text' && !mentionsStripe(bytes)) return null
  if (bytes.includes(0)) return { reason: 'binary' }
  if ((kind === 'settings' || kind === 'lockfile') && isNestedTooDeep(bytes)) return { reason: 'unreadable' }
  const text = bytes.toString('utf8')
  // Bytes that are not UTF-8 come out as U+FFFD, three bytes; a file that holds that very character is rare.
  if (text.includes('\ufffd') && !Buffer.from(text, 'utf8').equals(bytes)) {
    return saysStripe(text) ? { reason: 'invalid-utf8' } : null
  }
  if (kind === 'code' && isMinified(text)) return saysStripe(text) ? { reason: 'minified' } : null
  return { text }
}

/** Looked for in bytes: most texts say none of them, and are let go undecoded. Stripe's objects have a `livemode`. */
const words = ['stripe', 'Stripe', 'STRIPE', 'livemode']

export function mentionsStripe(bytes: Buffer): boolean {
  return words.some((word) => bytes.includes(word))
}

/**
 * What is said of a file that is too large to read, after a look through it. Null: nothing, for it is no code and
 * doesn't say "stripe".
 *
 * @param mentions null where nobody looked, or not through all of it
 */
export function tooLarge(path: string, kind: CandidateKind, mentions: boolean | null): Skipped | null {
  if (mentions !== false) return { path, reason: 'too-large' }
  if (kind === 'text') return null
  return kind === 'code' ? { path, reason: 'too-large', silent: true } : { path, reason: 'too-large' }
}

function saysStripe(text: string): boolean {
  return /stripe/i.test(text)
}

/** Lines of more than 400 characters on average, in a file that is more than a few lines' worth of text. */
function isMinified(text: string): boolean {
  if (text.length < 4096) return false
  const allowed = text.length / 400
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (++lines > allowed) return false
  }
  return true
}

/** The order of everything that is listed: by code units, the same on every machine. */
export function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

/** Manifests, settings and lockfiles are read by recursion, and nobody nests them a hundred deep by hand. */
function isNestedTooDeep(bytes: Buffer): boolean {
  let depth = 0
  // Ten times as fast as `for … of`, and lockfiles have megabytes.
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 0x5b || byte === 0x7b) {
      if (++depth > 100) return true
    } else if (byte === 0x5d || byte === 0x7d) depth--
  }
  return false
}
