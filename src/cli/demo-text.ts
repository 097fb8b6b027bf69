import type { Report } from '../report/report.ts'
import type { Colors } from './colors.ts'

/** The pieces of the demonstration, each as text for a terminal. */
export interface DemoParts {
  hasGit: boolean
  branch: string
  /** Of the pull request's head. */
  report: Report
  comments: number
  review: string
  checklist: string
  /** What the fix pull request mends. */
  fixed: number
  files: number
  diff: string
  /** How a person starts Restripe again. */
  program: string
}

/** The whole demonstration: what Restripe would post, each part with a heading that says where. */
export function demoText(parts: DemoParts, colors: Colors): string {
  const { report, branch } = parts
  const from = report.from ?? 'an unknown version'
  const made = parts.hasGit
    ? `It is in a git repository made for this, with a pull request from \`${branch}\` into \`main\`.`
    : `git is not installed, so the two sides of its pull request \`${branch}\` are compared as folders.`
  const heading = (title: string, where: string) =>
    `${colors.bold(colors.cyan(title))}\n${colors.dim(where)}\n`
  return [
    `${colors.bold('Restripe demo')}: a small app goes from Stripe API ${from} to ${report.to}.`,
    made,
    '',
    heading(
      `1  The review: ${many(parts.comments, 'comment')}`,
      'Posted on the lines of the pull request; what is shown as - and + is a suggestion that one click commits.',
    ),
    parts.review,
    heading(
      '2  The checklist',
      'Posted as one comment on the pull request, and kept up to date; what people ticked stays ticked.',
    ),
    parts.checklist,
    heading(
      `3  The fix pull request: ${many(parts.fixed, 'finding')} in ${many(parts.files, 'file')}`,
      `Opened from \`stripe-upgrade/${report.to}\` into \`main\`, with the fixes that are safe; its diff:`,
    ),
    parts.diff,
    heading('What to do next', 'All of this on your own code:'),
    `  1  See what breaks:   ${parts.program} scan path/to/your/app`,
    `  2  See the fixes:     ${parts.program} fix path/to/your/app --dry-run`,
    '  3  On pull requests:  add the workflow from the README to .github/workflows',
    '',
  ].join('\n')
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
