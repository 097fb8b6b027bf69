// A scan small enough to see through: one kind of finding, read off lines, with everything a report holds.
import { createHash } from 'node:crypto'
import { guideFor } from '../../src/catalog/guides/index.ts'
import { buildChecklist } from '../../src/checklist/build.ts'
import type { Report } from '../../src/report/report.ts'
import type { RunInputs } from '../../src/run.ts'
import type { Finding } from '../../src/scanner/finding.ts'
import type { Source, SourceSet } from '../../src/scanner/source.ts'

const CALL = /financialConnections\.sessions\.create\(\{([^{}\n]*)\}\)/g
const URL = 'https://docs.stripe.com/api/financial_connections/sessions/create'

/** Sessions created without `permissions` on one line; the fix adds them. */
export function smallScan(set: SourceSet, inputs: RunInputs): Promise<Report> {
  const to = inputs.to ?? '2024-06-20'
  const from = inputs.from ?? '2024-04-10'
  const findings = set.sources.flatMap((source) => findIn(source, inputs.permissions))
  const scanned = set.sources.filter(({ text }) => /stripe/i.test(text)).length
  const base = {
    from,
    to,
    packages: [],
    findings,
    ignored: [],
    inventory: [],
    skipped: set.skipped,
    unresolved: [],
    notes: [],
    coverage: { files: set.files, scanned, unresolved: 0 },
  }
  const checklist = buildChecklist(guideFor(from, to, []), { ...base, permissions: inputs.permissions })
  return Promise.resolve({ ...base, checklist })
}

function findIn({ path, text }: Source, permissions: readonly string[]): Finding[] {
  const seen = new Map<string, number>()
  return [...text.matchAll(CALL)].flatMap((match): Finding[] => {
    if (match[1]?.includes('permissions')) return []
    const before = text.slice(0, match.index).split('\n')
    const line = before.length
    const lineText = (text.split('\n')[line - 1] ?? '').trim()
    const count = (seen.get(lineText) ?? 0) + 1
    seen.set(lineText, count)
    const column = (before.at(-1)?.length ?? 0) + 1
    const end = match.index + match[0].indexOf('({') + 2 + (match[1] ?? '').trimEnd().length
    const list = permissions.map((name) => `'${name}'`).join(', ')
    const [what, why, todo] = ['The API requires permissions.', 'Stripe refuses this call.', 'Add them.']
    return [
      {
        path,
        line,
        column,
        endLine: line,
        endColumn: column + match[0].length,
        change: 'permissions-required-financial-connections-session',
        apiVersion: null,
        element: 'financialConnections.sessions.create permissions',
        layer: 'api',
        severity: 'breaking',
        certainty: 'certain',
        title: 'Financial Connections session without permissions',
        what,
        why,
        todo,
        message: `${what} ${why} ${todo}`,
        url: URL,
        fix: {
          safety: 'safe',
          title: `Add permissions: [${list}]`,
          edits: [{ path, start: end, end, text: `, permissions: [${list}]` }],
        },
        fingerprint: createHash('sha256').update(`${path}\0${lineText}\0${count}`).digest('hex').slice(0, 16),
        excerpt: [lineText],
      },
    ]
  })
}
