import type { Report } from '../report.ts'
import type { FormatOptions } from './index.ts'

/** The report as the contract's JSON: fixed order of keys, two spaces, a newline at the end. */
export function formatJson(report: Report, options: Pick<FormatOptions, 'version'>): string {
  const value = {
    schemaVersion: 1,
    tool: { name: 'restripe', version: options.version },
    from: report.from,
    to: report.to,
    packages: report.packages.map(({ path, sdk, from, fromSource }) => ({ path, sdk, from, fromSource })),
    findings: report.findings.map((finding) => ({
      path: finding.path,
      line: finding.line,
      column: finding.column,
      endLine: finding.endLine,
      endColumn: finding.endColumn,
      change: finding.change,
      apiVersion: finding.apiVersion,
      element: finding.element,
      layer: finding.layer,
      severity: finding.severity,
      certainty: finding.certainty,
      title: finding.title,
      message: finding.message,
      url: finding.url,
      fix: finding.fix && {
        safety: finding.fix.safety,
        title: finding.fix.title,
        ...(finding.fix.reason === undefined ? {} : { reason: finding.fix.reason }),
        edits: finding.fix.edits.map(({ path, start, end, text }) => ({ path, start, end, text })),
      },
      fingerprint: finding.fingerprint,
    })),
    inventory: report.inventory.map(({ path, line, kind, version }) => ({ path, line, kind, version })),
    checklist: {
      items: report.checklist.items.map(({ id, section, title, done, findings }) => ({
        id,
        section,
        title,
        done,
        findings,
      })),
    },
    skipped: report.skipped.map(({ path, reason }) => ({ path, reason })),
    coverage: {
      files: report.coverage.files,
      scanned: report.coverage.scanned,
      unresolved: report.coverage.unresolved,
    },
    ignored: report.ignored.map(({ path, line, change, reason }) => ({ path, line, change, reason })),
    unresolved: report.unresolved.map(({ path, line, column, what }) => ({ path, line, column, what })),
    notes: report.notes,
  }
  return printJson(value)
}

/** JSON with two spaces. What a terminal obeys, reorders or hides is written as `\\uXXXX`, which means the same. */
export function printJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(
    /[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${text}\n`
}
