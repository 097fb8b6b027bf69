import type { Skipped } from './source.ts'

/**
 * How much text is understood at once, and in a whole scan, in UTF-16 code units. A compiler needs memory and time by
 * what it is asked about: code that calls Stripe in every second line took 500 bytes of heap for each character that was
 * judged, and 20 for each that was only imported. Limits in text stop every machine at the same file.
 */
export interface ProgramLimits {
  /** Of the files that are judged together. */
  judged: number
  /** With what they import. */
  withImports: number
  /** Of all that are judged in one scan: what is over it, is named as skipped. */
  total: number
}

export const PROGRAM_LIMITS: ProgramLimits = {
  judged: 2_000_000,
  withImports: 16_000_000,
  total: 32_000_000,
}

/** What a run holds beside its programs: the compiler, Stripe's surfaces, the texts of a large repository. */
const besidePrograms = 150_000_000

/**
 * Smaller programs where the memory is small; more of them do the same work.
 *
 * @param heap bytes that the engine may use for objects
 */
export function limitsFor(heap: number): ProgramLimits {
  const half = Math.max(0, heap - besidePrograms) / 2
  const within = (most: number, least: number, bytes: number) =>
    Math.min(most, Math.max(least, Math.floor(half / bytes)))
  return {
    judged: within(PROGRAM_LIMITS.judged, 50_000, 500),
    withImports: within(PROGRAM_LIMITS.withImports, 1_000_000, 20),
    total: PROGRAM_LIMITS.total,
  }
}

export interface ProgramPart {
  roots: string[]
  /** The roots, and what they import. */
  files: string[]
}

export interface SplitPrograms {
  parts: ProgramPart[]
  skipped: Skipped[]
  /** Text that was not used up of the total. */
  left: number
}

/**
 * The files of one program, or of several where one would not fit into memory: neighbors stay together, for they import
 * each other.
 *
 * @param roots sorted by path
 * @param withImports the files that some roots need, themselves among them
 * @param left what is left of the total
 */
export function splitPrograms(
  roots: readonly string[],
  withImports: (roots: readonly string[]) => string[],
  texts: ReadonlyMap<string, string>,
  left: number = PROGRAM_LIMITS.total,
  limits: ProgramLimits = PROGRAM_LIMITS,
): SplitPrograms {
  const sizeOf = (path: string) => texts.get(path)?.length ?? 0
  const sum = (paths: readonly string[]) => paths.reduce((total, path) => total + sizeOf(path), 0)
  const split: SplitPrograms = { parts: [], skipped: [], left }
  const judged: string[] = []
  for (const path of roots) {
    if (sizeOf(path) > split.left) split.skipped.push({ path, reason: 'timeout' })
    else {
      judged.push(path)
      split.left -= sizeOf(path)
    }
  }
  const open = [judged]
  for (let part = open.pop(); part; part = open.pop()) {
    if (part.length === 0) continue
    const fits = part.length === 1 || sum(part) <= limits.judged
    const files = fits ? withImports(part) : []
    if (fits && sum(files) <= limits.withImports) split.parts.push({ roots: part, files })
    else if (part.length > 1) open.push(...halves(part, sizeOf).reverse())
    else {
      // What one file imports is more than is read for it: it is judged by itself, and named.
      split.parts.push({ roots: part, files: part })
      split.skipped.push(...part.map((path) => ({ path, reason: 'too-many-files' as const })))
    }
  }
  return split
}

/** Two parts of about the same size, neither empty. */
function halves(roots: readonly string[], sizeOf: (path: string) => number): [string[], string[]] {
  const total = roots.reduce((sum, path) => sum + sizeOf(path), 0)
  let cut = 1
  let size = sizeOf(roots[0] as string)
  while (cut < roots.length - 1 && size + sizeOf(roots[cut] as string) <= total / 2) {
    size += sizeOf(roots[cut] as string)
    cut++
  }
  return [roots.slice(0, cut), roots.slice(cut)]
}
