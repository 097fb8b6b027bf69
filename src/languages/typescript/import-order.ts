/** Files that import each other in long chains and rings, put so that the compiler, which recurses, can follow. */
import { importedFrom } from '../../scanner/imports.ts'
import type { ModuleResolver } from '../../scanner/modules.ts'

type Files = ReadonlyMap<string, string>

/** The paths in an order in which a file comes after those that it imports, as far as rings allow. */
export function importsFirst(files: Files, resolver: ModuleResolver): string[] {
  const ordered: string[] = []
  const seen = new Set<string>()
  const within = (path: string) =>
    importedFrom(files.get(path) ?? '', path, resolver).filter((each) => files.has(each) && !seen.has(each))
  for (const start of files.keys()) {
    if (seen.has(start)) continue
    seen.add(start)
    const stack = [{ path: start, next: within(start) }]
    for (let at = stack.at(-1); at; at = stack.at(-1)) {
      const path = at.next.pop()
      if (path === undefined) {
        ordered.push(at.path)
        stack.pop()
      } else if (!seen.has(path)) {
        seen.add(path)
        stack.push({ path, next: within(path) })
      }
    }
  }
  return ordered
}

/** Files without any of it are scripts: what they declare is everyone's. So is what a file adds for all. */
const modulePattern = /\b(?:import|export|require)\b/
const globalPattern = /\bdeclare\s+(?:global|module)\b/

/** The edited files, and of the others those that they need: what they import, and what declares for all. */
export function filesFor(edited: Files, all: Files, resolver: ModuleResolver): Map<string, string> {
  const needed = new Set(edited.keys())
  for (const [path, text] of all) if (!modulePattern.test(text) || globalPattern.test(text)) needed.add(path)
  for (const path of needed) {
    for (const next of importedFrom(edited.get(path) ?? all.get(path) ?? '', path, resolver))
      if (all.has(next)) needed.add(next)
  }
  // In the order of `all`, so that the program is the same whatever was found first.
  return new Map(
    [...all].filter(([path]) => needed.has(path)).map(([path, text]) => [path, edited.get(path) ?? text]),
  )
}

/**
 * The checker collects what a file exports over all that its `export *` reach, and copies the names once for every
 * level: files that export each other in a ring cost the cube of their number. A barrel of some hundred files costs some
 * thousand steps.
 */
const stepsOfAll = 2_000_000
/** What a file may cost when the steps of all are used up. */
const stepsOfSmall = 500
const maxLevels = 150

const starPattern = /\bexport\s*\*\s*(?:as\s+[\w$]+\s*)?from\s*(['"])([^'"\n]{1,300})\1/g
const exportPattern = /\bexport\b/g

/** The files whose `export *` would cost more than there is, those that cost little spared. */
export function starsToCut(files: Files, resolver: ModuleResolver): Set<string> {
  const stars = new Map<string, string[]>()
  for (const [path, text] of files) {
    if (!text.includes('*')) continue
    const targets = new Set<string>()
    for (const match of text.matchAll(starPattern)) {
      const target = resolver.resolve(match[2] as string, path)
      if (target !== null && target !== path && files.has(target)) targets.add(target)
    }
    if (targets.size > 0) stars.set(path, [...targets])
  }
  const names = new Map<string, number>()
  const namesOf = (path: string) => {
    const known = names.get(path) ?? 1 + (files.get(path)?.match(exportPattern)?.length ?? 0)
    names.set(path, known)
    return known
  }
  const cut = new Set<string>()
  let left = stepsOfAll
  for (const path of stars.keys()) {
    const cost = costOf(path, Math.max(left, stepsOfSmall), stars, cut, namesOf)
    if (cost === null) cut.add(path)
    else left -= cost
  }
  return cut
}

/** Names copied to tell what `start` exports; null for more than `most`, or too many levels. */
function costOf(
  start: string,
  most: number,
  stars: ReadonlyMap<string, string[]>,
  cut: ReadonlySet<string>,
  namesOf: (path: string) => number,
): number | null {
  let cost = 0
  const seen = new Set([start])
  const stack = [[...(stars.get(start) ?? [])].reverse()]
  for (let at = stack.at(-1); at; at = stack.at(-1)) {
    const path = at.pop()
    if (path === undefined) stack.pop()
    else if (!seen.has(path)) {
      seen.add(path)
      cost += namesOf(path) * stack.length
      if (cost > most || stack.length > maxLevels) return null
      const next = cut.has(path) ? undefined : stars.get(path)
      if (next) stack.push([...next].reverse())
    }
  }
  return cost
}
