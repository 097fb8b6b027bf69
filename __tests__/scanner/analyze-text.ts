// What the analyzers say of one file when these changes, and no others, are known: the real rows and the real compiler.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Change, defineChange } from '../../src/catalog/change.ts'
import { elementChangesBetween } from '../../src/catalog/element-changes.ts'
import { surfaceLoader } from '../../src/catalog/surface-loader.ts'
import { applyEdits } from '../../src/fixes/edit.ts'
import { analyze } from '../../src/languages/typescript/index.ts'
import { buildJump } from '../../src/scanner/jump.ts'
import { createModuleResolver } from '../../src/scanner/modules.ts'
import type { Usage } from '../../src/scanner/usage.ts'

const generated = join(import.meta.dirname, '../../src/catalog/generated')
const read = (file: string) => readFileSync(join(generated, file), 'utf8')
const surface = surfaceLoader(read)

/** A change of the version `to` with as many words as a test needs. */
export function changeOf(apiVersion: string, more: Partial<Change>): Change {
  return defineChange({
    apiVersion,
    slug: 'made-for-a-test',
    title: 'Something is different',
    url: 'https://docs.stripe.com/changelog',
    evidence: 'types',
    severity: 'behavior',
    layer: 'api',
    why: 'Why.',
    todo: 'Todo.',
    claims: [],
    ...more,
  })
}

/** Usages of changes other than the pin's, those of rows that nobody claims left out. */
export function usagesIn(
  text: string,
  {
    from,
    to,
    changes,
    path = 'src/example.ts',
  }: { from: string; to: string; changes: readonly Change[]; path?: string },
): Usage[] {
  const files = new Map([[path, text]])
  const crossing = { from, to, surface: surface(from) }
  const { usages } = analyze({
    files,
    roots: [path],
    resolver: createModuleResolver(files),
    from: surface(from),
    to: surface(to),
    jump: buildJump(elementChangesBetween(from, to, read, surface), changes, crossing),
    target: to,
    permissions: ['balances'],
  })
  return usages.filter(({ change }) => changes.includes(change))
}

/** `line: what stands there | certainty | what | fix`. */
export function drawn(text: string, usages: readonly Usage[]): string[] {
  return [...usages]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, certainty, what, fix }) => {
      const line = text.slice(0, start).split('\n').length
      const fixed = fix === null ? 'no fix' : `${fix.safety}: ${fix.title}`
      return `${line}: ${text.slice(start, end)} | ${certainty} | ${what} | ${fixed}`
    })
}

/** The text with the fix of every usage. */
export function fixedText(text: string, usages: readonly Usage[]): string {
  return applyEdits(
    text,
    usages.flatMap(({ fix }) => fix?.edits ?? []),
  )
}
