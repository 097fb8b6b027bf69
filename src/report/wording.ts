import { link } from '../markdown/escape.ts'
import type { Finding, Severity } from '../scanner/finding.ts'

/** Severities as people read them. */
export const severityWord: Record<Severity, string> = {
  breaking: 'breaking',
  behavior: 'behavior change',
  advice: 'advice',
}

/** How grave a finding is, in words; early notice says that it is one. */
export function gravity({ severity, early }: Pick<Finding, 'severity' | 'early'>): string {
  return early ? 'early notice' : severityWord[severity]
}

/** Why a finding is only likely; the same words wherever it is shown. */
export const LIKELY = 'Likely, not certain: the types here do not settle it.'

/** `Stripe’s page`, linked; sources that are not Stripe's documentation are called what they are. */
export function pageLink(url: string): string {
  return link(/^https:\/\/(?:docs\.)?stripe\.com\//.test(url) ? 'Stripe’s page' : 'Source', url)
}

/** `1 finding`, `2 findings`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Whether the fix needs a look, in words: `safe fix`, `unsafe fix`, `no fix`. */
export function fixWord(finding: Finding): string {
  return finding.fix === null ? 'no fix' : `${finding.fix.safety} fix`
}
