import { isComplete } from '../checklist/complete.ts'
import type { Report } from './report.ts'

export type FailOn = 'none' | 'breaking' | 'any'
export type Conclusion = 'success' | 'neutral' | 'failure'

/** `failure`: findings at or above `failOn`. `neutral`: findings below it, or a scan with holes. */
export function conclude(
  report: Pick<Report, 'findings' | 'skipped' | 'unresolved'>,
  failOn: FailOn,
): Conclusion {
  const { findings, breaking } = countFindings(report)
  if ((failOn === 'any' && findings > 0) || (failOn === 'breaking' && breaking > 0)) return 'failure'
  return findings > 0 || !isComplete(report) ? 'neutral' : 'success'
}

/** The counts that the Action outputs: all findings but early notice, those that break, those that have a fix. */
export function countFindings(report: Pick<Report, 'findings'>): {
  findings: number
  breaking: number
  fixable: number
} {
  const findings = report.findings.filter(({ early }) => !early)
  return {
    findings: findings.length,
    breaking: findings.filter(({ severity }) => severity === 'breaking').length,
    fixable: findings.filter(({ fix }) => fix !== null).length,
  }
}
