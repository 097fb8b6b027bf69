// What the analyzers say of one file when these changes, and no others, are known: the real rows and the real compiler.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Change, defineChange } from '../../src/catalog/change.ts'
import { elementChangesBetween } from '../../src/catalog/element-changes.ts'
import { surfaceLoader } from '../../src/catalog/surface-loader.ts'
import { applyEdits } from '../../src/fixes/edit.ts'
import { planFixes } from '../../src/fixes/plan.ts'
import { analyze } from '../../src/languages/typescript/index.ts'
import type { Finding } from '../../src/scanner/finding.ts'
import { toFindings } from '../../src/scanner/findings.ts'
import { buildJump } from '../../src/scanner/jump.ts'
import { createModuleResolver } from '../../src/scanner/modules.ts'

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

/** Findings of these changes, as a scan tells them: the pin's, and rows that nobody claims, left out. */
export function findingsIn(
  text: string,
  {
    from,
    to,
    changes,
    path = 'src/example.ts',
  }: { from: string; to: string; changes: readonly Change[]; path?: string },
): Finding[] {
  const files = new Map([[path, text]])
  const crossing = { from, to, surface: surface(from) }
  const { usages } = analyze({
    files,
    roots: [path],
    resolver: createModuleResolver(files),
    from: surface(from),
    to: surface(to),
    jump: buildJump(elementChangesBetween(from, to, read), changes, crossing),
    changes,
    target: to,
    permissions: ['balances'],
  })
  return toFindings(
    usages.filter(({ change }) => changes.includes(change)),
    () => text,
  )
}

/** `line: what stands there | certainty | what | fix`. */
export function drawn(text: string, findings: readonly Finding[]): string[] {
  const lines = text.split('\n')
  return findings.map(({ line, column, endLine, endColumn, certainty, what, fix }) => {
    const code = lines[line - 1] as string
    const place = code.slice(column - 1, endLine === line ? endColumn - 1 : code.length)
    return `${line}: ${place} | ${certainty} | ${what} | ${fix === null ? 'no fix' : `${fix.safety}: ${fix.title}`}`
  })
}

/** The text with every fix that doesn't overlap another. */
export function fixedText(text: string, findings: readonly Finding[]): string {
  const { edits } = planFixes(findings, { unsafe: true })
  return applyEdits(text, [...edits.values()].flat())
}
