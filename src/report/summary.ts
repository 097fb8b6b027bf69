import { isComplete } from '../checklist/complete.ts'
import { hidesCode } from '../scanner/hides-code.ts'
import { countFindings } from './conclusion.ts'
import type { Report } from './report.ts'
import { count } from './wording.ts'

/** The run in one sentence: what was found, or that nothing was, and in how much. Plain text. */
export function summarize(report: Report): string {
  const { findings, breaking, fixable } = countFindings(report)
  const { files, scanned } = report.coverage
  const early = report.findings.length - findings
  const notice = early === 0 ? '' : `${count(early, 'early notice')}. `
  const looked = `${notice}${count(scanned, 'file')} scanned of ${files}`
  if (findings > 0) {
    // More may be where nobody looked.
    const cut = report.skipped.some(hidesCode) ? ` The scan is not complete: ${holes(report)}.` : ''
    return `${count(findings, 'finding')}: ${breaking} breaking, ${fixable} with a fix. ${looked}.${cut}`
  }
  if (!isComplete(report)) {
    return `Nothing was found, but the scan is not complete: ${holes(report)}. ${looked}.`
  }
  if (scanned === 0 && report.inventory.length === 0) {
    return files === 0
      ? 'There is no Stripe code here: no file to scan was found.'
      : `There is no Stripe code here: no file of ${files} says or reaches Stripe.`
  }
  if (scanned === 0) return `No code was scanned: no file of ${files} says or reaches Stripe.`
  return `Nothing breaks on the way to ${report.to}. ${looked}.`
}

/** `2 files skipped, 3 places that could not be judged`; empty where there are none. */
export function holes(report: Pick<Report, 'skipped' | 'unresolved'>): string {
  const parts = [
    report.skipped.length > 0 ? `${count(report.skipped.length, 'file')} skipped` : '',
    report.unresolved.length > 0
      ? `${count(report.unresolved.length, 'place')} that could not be judged`
      : '',
  ]
  return parts.filter(Boolean).join(', ')
}

/** `2024-04-10 → 2024-06-20`; one version alone where the code is there already. */
export function jump(report: Pick<Report, 'from' | 'to'>): string {
  return report.from === report.to ? report.to : `${report.from ?? 'unknown version'} → ${report.to}`
}
