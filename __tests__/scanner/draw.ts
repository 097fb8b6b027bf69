// Findings as people read them in a review: under the code they are about.
import type { Report } from '../../src/report/report.ts'

export function drawFindings(text: string, report: Report): string {
  const lines = text.split(/\r?\n/)
  const drawn = report.findings.map((each) => {
    const code = lines[each.line - 1] ?? ''
    const end = each.endLine === each.line ? each.endColumn : code.length + 1
    const under = code.slice(0, each.column - 1).replace(/[^\t]/g, ' ') + '~'.repeat(end - each.column)
    const fix = each.fix ? `${each.fix.safety}: ${each.fix.title}` : 'no fix'
    const reason = each.fix?.reason ? ` (${each.fix.reason})` : ''
    return `${each.line}\n${code}\n${under}\n${each.certainty}, ${each.severity}: ${each.what}\n${fix}${reason}\n`
  })
  const unresolved = report.unresolved.map((each) => `${each.line} unresolved: ${each.what}\n`)
  return [...drawn, ...unresolved].join('\n')
}
