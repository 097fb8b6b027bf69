// A whole scan of texts given in place: the real run, the real compiler, no disk but the catalog's.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyEdits } from '../../src/fixes/edit.ts'
import { planFixes } from '../../src/fixes/plan.ts'
import type { Report } from '../../src/report/report.ts'
import { type RunInputs, run } from '../../src/run.ts'
import type { Finding } from '../../src/scanner/finding.ts'

const generated = join(import.meta.dirname, '../../src/catalog/generated')

const readCatalog = (file: string) => readFileSync(join(generated, file), 'utf8')

export const scanEdges = {
  readCatalog,
  loadTypeScript: () => import('../../src/languages/typescript/index.ts'),
}

export function scanTexts(files: Record<string, string>, inputs: Partial<RunInputs> = {}): Promise<Report> {
  const sources = Object.keys(files)
    .sort()
    .map((path) => ({ path, text: files[path] as string }))
  return run(
    { sources, files: sources.length, skipped: [] },
    {
      from: null,
      to: '2024-06-20',
      permissions: ['balances', 'transactions'],
      ignore: [],
      ...inputs,
    },
    scanEdges,
  )
}

/** The files with the fixes applied. */
export function fixTexts(
  files: Record<string, string>,
  findings: readonly Finding[],
  options: { unsafe: boolean },
): Record<string, string> {
  const { edits } = planFixes(findings, options)
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, applyEdits(text, edits.get(path) ?? [])]),
  )
}

/** Findings in one line each: place, what it is, how sure, which fix. */
export function inShort(findings: readonly Finding[]): string[] {
  return findings.map(
    (each) =>
      `${each.path}:${each.line} ${each.change} ${each.certainty} ${each.fix ? each.fix.safety : 'no fix'}`,
  )
}
