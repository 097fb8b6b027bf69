import { inlineCode } from '../report/escape.ts'
import { printJson } from '../report/formats/json.ts'
import type { Report } from '../report/report.ts'
import type { Finding } from '../scanner/finding.ts'
import type { Colors } from './colors.ts'
import { printable } from './io.ts'
import { wrap } from './wrap.ts'

const WIDTH = 92

export interface FixOutcome {
  report: Report
  /** Findings that the written edits take away. */
  fixed: Finding[]
  /** `none`: there is no fix; `failed`: the file could not be written. */
  left: { finding: Finding; reason: 'unsafe' | 'overlap' | 'none' | 'failed' }[]
  /** Paths written, or with `--dry-run` to be written. */
  files: string[]
  failed: { path: string; reason: string }[]
  /** Unified, of all files. */
  diff: string
}

export function fixJson(
  { report, fixed, left, files, failed, diff }: FixOutcome,
  run: { dry: boolean; version: string },
) {
  const brief = ({ path, line, change, fingerprint, title }: Finding) => ({
    path,
    line,
    change,
    title,
    fingerprint,
  })
  const result = {
    schemaVersion: 1,
    tool: { name: 'restripe', version: run.version },
    from: report.from,
    to: report.to,
    dryRun: run.dry,
    files,
    fixed: fixed.map((finding) => ({
      ...brief(finding),
      safety: finding.fix?.safety,
      fix: finding.fix?.title,
    })),
    left: left.map(({ finding, reason }) => ({ ...brief(finding), reason })),
    failed,
    skipped: report.skipped.map(({ path, reason }) => ({ path, reason })),
    coverage: report.coverage,
    diff,
  }
  return printJson(result)
}

export function fixText(outcome: FixOutcome, colors: Colors): string {
  const { report, fixed, left, files, failed } = outcome
  const lines: string[] = []
  if (fixed.length > 0) {
    lines.push(colors.bold(`Fixed ${count(fixed.length, 'finding')} in ${count(files.length, 'file')}.`), '')
    for (const finding of fixed) {
      lines.push(`  ${place(finding)}  ${colors.green(printable(finding.fix?.title ?? ''))}`)
    }
  } else {
    lines.push(report.findings.length === 0 ? `Nothing to fix up to ${report.to}.` : 'Nothing was fixed.')
  }
  if (failed.length > 0) lines.push('', colors.red(`Not written:`))
  for (const { reason } of failed) lines.push(`  ${printable(reason)}`)
  if (left.length > 0) {
    lines.push('', colors.bold(`Left for you: ${count(left.length, 'finding')}.`), '')
    for (const each of left) {
      lines.push(`  ${place(each.finding)}  ${printable(each.finding.title)}`)
      lines.push(...wrap(whyLeft(each), WIDTH).map((line) => colors.dim(`      ${line}`)))
    }
  }
  if (report.skipped.length > 0) lines.push('', `Skipped: ${count(report.skipped.length, 'file')}.`, '')
  for (const { path, reason } of report.skipped) lines.push(`  ${printable(path)}  ${reason}`)
  const install = installCommand(outcome)
  if (install !== null) lines.push('', `Now run \`${install}\`, which brings the lockfile to the new SDK.`)
  return `${lines.join('\n')}\n`
}

export function fixMarkdown(outcome: FixOutcome, { dry }: { dry: boolean }): string {
  const { report, fixed, left, files, failed, diff } = outcome
  const verb = dry ? 'Would fix' : 'Fixed'
  const lines = [`${verb} ${count(fixed.length, 'finding')} in ${count(files.length, 'file')}.`, '']
  const at = ({ path, line }: Finding) => inlineCode(`${path}:${line}`)
  for (const finding of fixed) lines.push(`- ${at(finding)} ${inlineCode(finding.fix?.title ?? '')}`)
  for (const { path, reason } of failed)
    lines.push(`- ${inlineCode(path)} not written: ${inlineCode(reason)}`)
  if (left.length > 0) lines.push('', `Left for you: ${count(left.length, 'finding')}.`, '')
  for (const each of left) lines.push(`- ${at(each.finding)} ${inlineCode(each.finding.title)}`)
  if (report.skipped.length > 0) lines.push('', `Skipped: ${count(report.skipped.length, 'file')}.`, '')
  for (const { path, reason } of report.skipped) lines.push(`- ${inlineCode(path)} ${reason}`)
  if (dry && diff !== '') {
    const fence = '`'.repeat(Math.max(3, ...[...diff.matchAll(/`+/g)].map(([run]) => run.length + 1)))
    lines.push('', `${fence}diff`, diff.replace(/\n$/, ''), fence)
  }
  return `${lines.join('\n')}\n`
}

function whyLeft({ finding, reason }: FixOutcome['left'][number]): string {
  if (reason === 'unsafe') {
    const look = finding.fix?.reason ?? 'it is right in the usual case only'
    return `${finding.fix?.title}: --unsafe applies it; look first: ${look.replace(/\.$/, '')}.`
  }
  if (reason === 'overlap') return 'Another fix touches the same text; run the command again.'
  if (reason === 'failed') return 'Its file could not be written.'
  return finding.todo
}

/** How the lockfile follows a manifest that was edited: by the package manager whose lockfile is there. */
export function installCommand({ files, report }: Pick<FixOutcome, 'files' | 'report'>): string | null {
  if (!files.some((path) => /(?:^|\/)package\.json$/.test(path))) return null
  const locks = report.inventory.filter(({ kind }) => kind === 'lockfile').map(({ path }) => path)
  const has = (name: RegExp) => locks.some((path) => name.test(path))
  if (has(/pnpm-lock\.yaml$/)) return 'pnpm install'
  if (has(/yarn\.lock$/)) return 'yarn install'
  return has(/bun\.lock$/) ? 'bun install' : 'npm install'
}

function place({ path, line }: Finding): string {
  return `${printable(path)}:${line}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
