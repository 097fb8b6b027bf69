import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Skipped } from '../scanner/source.ts'
import { readBounded } from './bounded-read.ts'
import { type CandidateKind, candidateKind, hasUsableName, isForeignFolder } from './candidates.ts'
import { enterScope, GIT_IGNORE_LIMIT, type IgnoreScope, isGitIgnored } from './git-ignore.ts'
import type { pathFilter } from './path-filter.ts'

/** A file to read. */
export interface Candidate {
  /** Relative to the scanned folder, forward slashes. */
  path: string
  /** Where it really is: links are resolved. */
  real: string
  kind: CandidateKind
  context: boolean
}

export interface Walk {
  candidates: Candidate[]
  skipped: Skipped[]
}

export interface WalkOptions {
  /** Real path; nothing outside is read. */
  workspace: string
  judge: ReturnType<typeof pathFilter>
  maxFiles: number
  maxTexts: number
}

interface State extends Walk, WalkOptions {
  root: string
  /** From the top of the repository to the scanned folder, with a trailing slash; empty at the top. */
  prefix: string
  /** Real paths of what was seen: a link to one of them is a duplicate or a circle. */
  seen: Set<string>
  full: boolean
  /** Texts that are listed: they never crowd code out. */
  texts: number
}

/** Lists what is worth reading below a folder, which is given by its real path. */
export function walk(root: string, options: WalkOptions): Walk {
  const { prefix, scope } = outerScope(root, options.workspace)
  const state: State = {
    ...options,
    root,
    prefix,
    seen: new Set(),
    full: false,
    texts: 0,
    candidates: [],
    skipped: [],
  }
  visit(root, '', scope, state)
  return { candidates: state.candidates, skipped: state.skipped }
}

/** @param base path of the folder from the scanned one, with a trailing slash; empty for the scanned folder */
function visit(folder: string, base: string, outer: IgnoreScope | null, state: State): void {
  if (state.seen.has(folder)) return
  state.seen.add(folder)
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    // Whoever leaves the folder out need not be told that it is closed.
    if (state.judge(`${base}index.js`, 'code') !== 'no')
      state.skipped.push({ path: base.slice(0, -1) || '.', reason: 'unreadable' })
    return
  }
  const scope = scopeIn(folder, state.prefix + base, entries, outer)
  // `join` would take a tenth of the walk: nothing here needs to be normalized.
  const below = folder.endsWith(sep) ? folder : folder + sep
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (state.full) return
    const path = base + entry.name
    if (entry.isDirectory()) {
      if (isForeignFolder(entry.name) || isGitIgnored(scope, `${state.prefix}${path}/`)) continue
      visit(below + entry.name, `${path}/`, scope, state)
    } else if (entry.isSymbolicLink()) {
      if (isForeignFolder(entry.name) || isGitIgnored(scope, state.prefix + path)) continue
      follow(below + entry.name, path, scope, state)
    } else if (entry.isFile()) {
      const kind = candidateKind(entry.name)
      if (kind === null || isGitIgnored(scope, state.prefix + path)) continue
      take(path, below + entry.name, kind, state)
    }
  }
}

function take(path: string, real: string, kind: CandidateKind, state: State): void {
  const verdict = state.judge(path, kind)
  if (verdict === 'no' || state.seen.has(real)) return
  state.seen.add(real)
  if (!hasUsableName(path)) {
    state.skipped.push({ path, reason: 'unreadable' })
    return
  }
  if (kind === 'text') {
    state.texts++
    if (state.texts <= state.maxTexts) state.candidates.push({ path, real, kind, context: false })
    else if (state.texts === state.maxTexts + 1) state.skipped.push({ path, reason: 'too-many-files' })
    return
  }
  if (state.candidates.length - Math.min(state.texts, state.maxTexts) >= state.maxFiles) {
    state.full = true
    state.skipped.push({ path, reason: 'too-many-files' })
    return
  }
  state.candidates.push({ path, real, kind, context: verdict === 'context' })
}

/** A link to what the walk meets anyway is dropped; what it leads to elsewhere in the workspace is read once. */
function follow(link: string, path: string, scope: IgnoreScope | null, state: State): void {
  const kind = candidateKind(link.slice(link.lastIndexOf(sep) + 1))
  let real: string
  let folder: boolean
  try {
    real = realpathSync(link)
    folder = statSync(real).isDirectory()
  } catch (error) {
    // A link to nothing, or in a circle, hides nothing.
    const isBroken = ['ENOENT', 'ELOOP', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
    if (kind !== null && state.judge(path, kind) !== 'no')
      state.skipped.push({ path, reason: isBroken ? 'broken-link' : 'unreadable' })
    return
  }
  if (kind === null && !folder) return
  if (isInside(state.root, real)) return
  if (!isInside(state.workspace, real)) {
    // A folder may hold wanted files; nothing behind the link is looked at to find out.
    if (folder || (kind !== null && state.judge(path, kind) !== 'no')) {
      state.skipped.push({ path, reason: 'outside-workspace' })
    }
    return
  }
  const parts = relative(state.workspace, real).split(sep)
  if (parts.some(isForeignFolder)) return
  if (folder) {
    visit(real, `${path}/`, scope, state)
  } else if (kind !== null) {
    take(path, real, kind, state)
  }
}

/** Whether a real path is a folder or below it. */
export function isInside(folder: string, path: string): boolean {
  const step = relative(folder, path)
  return step === '' || (step !== '..' && !step.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(step))
}

function scopeIn(
  folder: string,
  base: string,
  entries: Dirent[],
  outer: IgnoreScope | null,
): IgnoreScope | null {
  if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return outer
  const bytes = readBounded(join(folder, '.gitignore'), GIT_IGNORE_LIMIT)
  return Buffer.isBuffer(bytes) ? enterScope(outer, base, bytes.toString('utf8')) : outer
}

/** The nearest folder at or above this one that holds a `.git`, or null. */
export function repositoryTop(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? null : repositoryTop(parent)
}

/** The rules above the scanned folder: from the top of its repository, if it is in one and that is in the workspace. */
function outerScope(root: string, workspace: string): { prefix: string; scope: IgnoreScope | null } {
  const top = repositoryTop(root)
  if (top === null || !isInside(workspace, top)) return { prefix: '', scope: null }
  const folders: string[] = []
  for (let folder = root; folder !== top; ) {
    folder = dirname(folder)
    folders.unshift(folder)
  }
  let scope: IgnoreScope | null = null
  for (const folder of folders) {
    const base = slashed(relative(top, folder))
    const bytes = readBounded(join(folder, '.gitignore'), GIT_IGNORE_LIMIT)
    if (Buffer.isBuffer(bytes)) scope = enterScope(scope, base, bytes.toString('utf8'))
  }
  const prefix = slashed(relative(top, root))
  // Who asks for an ignored folder by name wants it read.
  return { prefix, scope: prefix !== '' && isGitIgnored(scope, prefix) ? null : scope }
}

function slashed(path: string): string {
  return path === '' ? '' : `${path.split(sep).join('/')}/`
}
