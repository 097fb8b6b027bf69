import { inlineCode, link } from '../markdown/escape.ts'
import type { Checklist } from './checklist.ts'
import { isTicked, type SettledItem } from './settle.ts'

/** What the top of the checklist says about the run. */
export interface ChecklistFacts {
  findings: number
  breaking: number
  fixable: number
  /** Files that say or reach Stripe; where not said, some do. */
  scanned?: number
  /** Files that were not read, and places that could not be judged. */
  skipped?: number
  unresolved?: number
  reviewUrl?: string
  fixPullRequestUrl?: string
}

/** What to do with a mistake's box. */
export const MISTAKES_INTRO = 'Mistake → what happens → what to do. Tick what you have ruled out.'

/** Labels of links; what they lead to is read back by them. */
export const RUN = 'Run'
const REVIEW = 'see the review'
const FIX_PULL_REQUEST = 'see the fix pull request'

const FOOTER = '<sub>A box that the code decides ticks itself.'

/** Title and, where there are any, the counts of findings; null is a blank line. */
export function headline(checklist: Checklist, facts: ChecklistFacts): [string, null, ...string[]] {
  const from = checklist.from === null ? 'an unknown version' : inlineCode(checklist.from)
  const title =
    checklist.from === checklist.to
      ? `## Stripe API ${inlineCode(checklist.to)}`
      : `## Stripe API: ${from} → ${inlineCode(checklist.to)}`
  return facts.findings === 0 ? [title, null] : [title, null, found(facts)]
}

function found(facts: ChecklistFacts): string {
  const { findings, breaking, fixable } = facts
  const links = [
    facts.reviewUrl && link(REVIEW, facts.reviewUrl),
    facts.fixPullRequestUrl && link(FIX_PULL_REQUEST, facts.fixPullRequestUrl),
  ].filter(Boolean)
  const fixes = fixable === 0 ? 'none has a fix' : `${fixable === findings ? 'all' : fixable} with a fix`
  const counts = `**${count(findings, 'finding')}**, ${breaking} breaking, ${fixes}`
  return `${counts}${links.length > 0 ? ` (${links.join(', ')})` : ''}.`
}

/** A run that posted no new review still shows the one before. */
export function keepLinks(facts: ChecklistFacts, previousBody: string): ChecklistFacts {
  const reviewUrl = facts.reviewUrl ?? linkIn(previousBody, REVIEW)
  const fixPullRequestUrl = facts.fixPullRequestUrl ?? linkIn(previousBody, FIX_PULL_REQUEST)
  return {
    ...facts,
    ...(reviewUrl === undefined ? {} : { reviewUrl }),
    ...(fixPullRequestUrl === undefined ? {} : { fixPullRequestUrl }),
  }
}

/** Where a link of this label leads. */
export function linkIn(body: string, label: string): string | undefined {
  return new RegExp(`\\[${label}\\]\\((https?:[^\\s()<>]+)\\)`).exec(body)?.[1]
}

/** How far it is, in words. */
export function progress(settled: readonly SettledItem[], facts: ChecklistFacts): string {
  const open = settled.filter((item) => !isTicked(item)).length
  const holes = [
    facts.skipped ? `${count(facts.skipped, 'file')} skipped` : '',
    facts.unresolved ? `${count(facts.unresolved, 'place')} that could not be judged` : '',
  ].filter(Boolean)
  const incomplete = holes.length > 0 ? ` The scan is not complete: ${holes.join(', ')}.` : ''
  const done = `Done: ${settled.length - open} of ${settled.length} points.`
  if (facts.findings > 0) return `${done}${incomplete}`
  if (open === 0) return `**Nothing is left to do.** ${done}${incomplete}`
  const left = open === 1 ? '1 point is' : `${open} points are`
  if (facts.scanned === 0 && incomplete === '') {
    return `**Nothing is left to do in code**, for none here uses Stripe; ${left} left for people. ${done}`
  }
  return `**Nothing is left to do in the code that was scanned**; ${left} left for people. ${done}${incomplete}`
}

export function footer(runUrl: string | undefined, isShort: boolean): string {
  const kept = 'Tick the others yourself; what you tick, reword or add stays.'
  const short = isShort ? ' This is the short form, for length; the run has it all.' : ''
  return `${FOOTER} ${kept}${short}${runUrl === undefined ? '' : ` ${link(RUN, runUrl)}`}</sub>`
}

export function isFooter(line: string): boolean {
  return line.startsWith(FOOTER)
}

/** Whether a line of a body that remembers nothing was written by us. */
export function looksOurs(line: string): boolean {
  const text = line.trim()
  return (
    isFooter(text) ||
    /^#{2,3} /.test(text) ||
    /^\*\*(?:\d+ findings?|Nothing is left to do)/.test(text) ||
    /^(?:Done: \d+ of \d+ points|\d+ of \d+ points are done)\./.test(text) ||
    text === MISTAKES_INTRO ||
    /^_\d+ more points are left out here for length\._$/.test(text) ||
    /^- (?:\d+ places?|No .* found in \d+ scanned files?\.)$/.test(text) ||
    /^- .*: \[?`/.test(text)
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
