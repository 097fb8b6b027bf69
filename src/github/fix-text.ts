import { createHash } from 'node:crypto'
import type { FixPlan } from '../fixes/plan.ts'
import { escapeProse, inlineCode } from '../markdown/escape.ts'
import type { Report } from '../report/report.ts'
import { pageLink } from '../report/wording.ts'
import type { Finding } from '../scanner/finding.ts'

const PLACES = 20

export interface FixFacts {
  report: Report
  plan: FixPlan
  /** The scanned folder below the repository's root, `` for the root. */
  folder: string
  /** Paths of all files on the branch, from the repository's root: lockfiles name the command to run. */
  paths: ReadonlySet<string>
  permissions: readonly string[]
  /** Characters that GitHub takes. */
  limit: number
}

export function fixTitle(target: string): string {
  return `Upgrade Stripe API to ${target}`
}

/**
 * What the fix pull request says above its hidden marker: what, why, what to confirm, how to check. A function of the
 * branch's content only, so that an unchanged run finds the same text.
 */
export function fixText(facts: FixFacts): string {
  for (let places = PLACES; places > 0; places = Math.floor(places / 2)) {
    const text = write(facts, places)
    // Room for the marker and for what people add below it.
    if (text.length < facts.limit * 0.9) return text
  }
  return write(facts, 0).slice(0, Math.floor(facts.limit * 0.9))
}

function write({ report, plan, folder, paths, permissions }: FixFacts, places: number): string {
  const prefix = folder === '' ? '' : `${folder}/`
  const from = report.from === null ? '' : `from Stripe API version ${inlineCode(report.from)} `
  const files = new Set([...plan.edits.keys()].map((path) => prefix + path))
  return [
    `This takes the code ${from}to ${inlineCode(report.to)}: ${count(plan.fixed.length, 'safe fix', 'safe fixes')} in ${count(files.size, 'file')}, and no other text is changed.`,
    '## What changes',
    ...kinds(plan.fixed).map(([title, findings]) => writeKind(title, findings, prefix, places)),
    '## Please confirm',
    ...confirmations(plan, files, paths, permissions),
    '## How to check',
    [
      '- Read the diff: each line stands for one of the changes above.',
      '- Run the type checker and the tests; CI does not start by itself on a pull request that the default `GITHUB_TOKEN` opened: close and reopen it to start it.',
      '- Try payments, webhooks and the Financial Connections flow with test keys before this reaches production.',
    ].join('\n'),
    ...leftOut(plan, prefix, places),
  ].join('\n\n')
}

function writeKind(title: string, findings: readonly Finding[], prefix: string, places: number): string {
  const [first] = findings
  if (first === undefined) return ''
  const shown = findings.slice(0, places).map((finding) => `- ${place(finding, prefix)}`)
  const more = findings.length - shown.length
  if (more > 0) shown.push(`- and ${more} more`)
  return [
    `### ${escapeProse(title)} (${count(findings.length, 'place')})`,
    `${escapeProse(first.why)} ${pageLink(first.url)}`,
    shown.join('\n'),
  ].join('\n\n')
}

function confirmations(
  plan: FixPlan,
  files: ReadonlySet<string>,
  paths: ReadonlySet<string>,
  permissions: readonly string[],
): string[] {
  const points: string[] = []
  if (plan.fixed.some(({ change }) => change.includes('permissions'))) {
    points.push(
      `- **The permissions** ${permissions.map(inlineCode).join(', ')}: they are what your customers consent to when they link an account. Keep only those whose data you use; the \`permissions\` input of the Action sets the list.`,
    )
  }
  const manifests = [...files].filter((path) => path === 'package.json' || path.endsWith('/package.json'))
  for (const command of new Set(manifests.map((path) => installCommand(path, paths)))) {
    points.push(
      command === null
        ? '- **The installed SDK**: `package.json` names another range of `stripe`; install it with your package manager and, if you keep a lockfile, commit it, best right before you merge: Restripe leaves a branch alone that holds a person’s commit.'
        : `- **The lockfile**: \`package.json\` names another range of \`stripe\`, and the lockfile is not touched; run \`${command}\` on this branch and commit what it changes, best right before you merge: Restripe leaves a branch alone that holds a person’s commit.`,
    )
  }
  points.push(
    '- **Webhooks**: events come in the version of the endpoint or of the account, not in the version of this code.',
  )
  return [points.join('\n')]
}

const LOCKFILES = [
  ['package-lock.json', 'npm install'],
  ['npm-shrinkwrap.json', 'npm install'],
  ['yarn.lock', 'yarn install'],
  ['pnpm-lock.yaml', 'pnpm install'],
  ['bun.lock', 'bun install'],
  ['bun.lockb', 'bun install'],
] as const

/** The lockfile beside the manifest, or the nearest above it as workspaces keep one. */
function installCommand(manifest: string, paths: ReadonlySet<string>): string | null {
  const folders = manifest.split('/').slice(0, -1)
  for (;;) {
    const prefix = folders.length === 0 ? '' : `${folders.join('/')}/`
    const found = LOCKFILES.find(([name]) => paths.has(prefix + name))
    if (found !== undefined) return found[1]
    if (folders.pop() === undefined) return null
  }
}

function leftOut(plan: FixPlan, prefix: string, places: number): string[] {
  if (plan.left.length === 0) return []
  const lines = plan.left.slice(0, places).map(({ finding, reason }) => {
    const why =
      reason === 'overlap'
        ? 'it overlaps another fix; the next run makes it'
        : (finding.fix?.reason ?? 'a person must look')
    return `- ${place(finding, prefix)} ${escapeProse(finding.fix?.title ?? finding.title)}: ${escapeProse(why)}`
  })
  const more = plan.left.length - lines.length
  if (more > 0) lines.push(`- and ${more} more`)
  return ['## Left out', 'Right in the usual case, but a person must look:', lines.join('\n')]
}

/** By what the fix does and why; where one title stands for two reasons, what was found tells them apart. */
function kinds(findings: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, [string, Finding[]]>()
  for (const finding of findings) {
    const title = finding.fix?.title ?? finding.title
    const key = `${title}\0${finding.why}`
    const group = groups.get(key) ?? [title, []]
    group[1].push(finding)
    groups.set(key, group)
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
  const shared = (title: string) => sorted.filter(([other]) => other === title).length > 1
  return sorted.map(([title, of]) => [shared(title) ? (of[0]?.title ?? title) : title, of])
}

function place({ path, line }: Finding, prefix: string): string {
  return inlineCode(`${prefix}${path}:${line}`)
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

const MARKER = /<!-- restripe:fix-pull-request ([0-9a-f]{16})( closed)? -->/

/** The body of a new fix pull request: our text, the marker with its hash, and below it room for people. */
export function newFixBody(text: string): string {
  return `${text}\n\n${marker(text)}\n`
}

/**
 * The body with our part brought up to date; what people wrote below the marker stays. Null where there is nothing to
 * write: it is up to date, or a person has edited our part or taken the marker away, and then the body is theirs.
 */
export function updateFixBody(body: string, text: string): string | null {
  const parts = readFixBody(body)
  if (parts === null || hash(parts.ours) !== parts.hash) return null
  const updated = `${text}\n\n${marker(text)}${parts.theirs}`
  return updated === body.replaceAll('\r\n', '\n') ? null : updated
}

/** The body as it is when Restripe itself closes the pull request; such a one may be followed by another. */
export function closeFixBody(body: string): string {
  return body.replace(MARKER, '<!-- restripe:fix-pull-request $1 closed -->')
}

export function isFixBody(body: string): boolean {
  return MARKER.test(body)
}

export function isClosedByUs(body: string): boolean {
  return MARKER.exec(body)?.[2] !== undefined
}

function readFixBody(body: string): { ours: string; hash: string; theirs: string } | null {
  const text = body.replaceAll('\r\n', '\n')
  const found = MARKER.exec(text)
  if (found?.[1] === undefined) return null
  return {
    ours: text.slice(0, found.index).trimEnd(),
    hash: found[1],
    theirs: text.slice(found.index + found[0].length),
  }
}

function marker(text: string): string {
  return `<!-- restripe:fix-pull-request ${hash(text)} -->`
}

function hash(text: string): string {
  return createHash('sha256').update(text.trimEnd()).digest('hex').slice(0, 16)
}
