// The referee over every release: code written against the real types of one, compiled under those of a later one,
// and beside it what `scan` finds.
//
//   node bench/referee.mjs [--cli build/cli.js] [--from 17.7.0] [--most 1500] [--list] [--keep folder]
//
// For each release of the table `generate.mjs` writes code that names what its types let code name, mostly what a later
// release declares otherwise. It compiles under its own release: lines that don't are dropped. A line that has an
// error under the later one must be told. `--list` prints each line that is missed and each finding on a line that
// still compiles; `--keep` leaves the code in a folder. The releases are fetched once into STRIPE_RELEASES.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { errorsByLine, release } from './referee/compile.mjs'
import { filesOf, select, withoutErrors } from './referee/files.mjs'
import { generate } from './referee/generate.mjs'

/** A release, and those that code moves to from it: near, on the way, the newest. */
const JUMPS = {
  '8.24.1': ['8.89.0', '9.16.0', '23.1.0'],
  '8.89.0': ['9.16.0', '13.11.0', '19.1.0'],
  '8.222.0': ['10.17.0', '16.12.0', '23.1.0'],
  '9.16.0': ['10.17.0', '14.25.0', '18.0.0'],
  '10.17.0': ['12.18.0', '17.7.0', '23.1.0'],
  '11.18.0': ['13.11.0', '20.4.1'],
  '12.18.0': ['14.25.0', '18.5.0', '23.1.0'],
  '13.11.0': ['14.25.0', '16.12.0', '22.3.2'],
  '14.25.0': ['15.12.0', '18.0.0', '23.1.0'],
  '15.12.0': ['16.12.0', '17.7.0', '21.0.1'],
  '16.12.0': ['17.2.1', '18.0.0', '23.1.0'],
  '17.2.1': ['17.7.0', '20.0.0'],
  '17.7.0': ['18.0.0', '19.1.0', '23.1.0'],
  '18.0.0': ['18.5.0', '22.6.2'],
  '18.5.0': ['19.1.0', '23.0.1'],
  '19.1.0': ['20.4.1', '23.1.0'],
  '20.4.1': ['21.0.1', '22.3.2', '23.1.0'],
  '21.0.1': ['22.3.2', '23.0.1'],
  '22.3.2': ['22.6.2', '23.1.0'],
  '23.0.1': ['23.1.0'],
}

const { values } = parseArgs({
  options: {
    cli: { type: 'string', default: 'build/cli.js' },
    from: { type: 'string' },
    most: { type: 'string', default: '1500' },
    list: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
})
const temporary = mkdtempSync(join(tmpdir(), 'referee-'))
const releases = process.env.STRIPE_RELEASES ?? join(temporary, 'releases')
mkdirSync(releases, { recursive: true })
const versions = JSON.parse(
  execFileSync(process.execPath, [values.cli, 'versions', temporary, '--format', 'json']).toString(),
).versions

console.log('| stripe | to | lines | new-error lines | found | missed | told and compiles |')
console.log('|---|---|---|---|---|---|---|')
const sum = { lines: 0, found: 0 }
const written = new Map()
for (const [from, targets] of Object.entries(JUMPS)) {
  if (values.from && !values.from.split(',').includes(from)) continue
  const code = codeFor(from, targets)
  const root = join(values.keep ?? temporary, from)
  for (const [path, text] of code) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  writeFileSync(join(root, 'package.json'), JSON.stringify({ dependencies: { stripe: from } }))
  for (const to of targets) compare(from, to, code, root)
}
console.log(`\n${sum.found} of ${sum.lines} lines found, ${((100 * sum.found) / sum.lines).toFixed(1)} %.`)
rmSync(temporary, { recursive: true, force: true })

/** What every release can be written as; made once each. */
function groupsOf(version) {
  const known = written.get(version) ?? generate(release(version, releases))
  written.set(version, known)
  return known
}

function codeFor(from, targets) {
  const later = targets.map((to) => new Set(groupsOf(to).flatMap(({ lines }) => lines.map(({ key }) => key))))
  let groups = select(groupsOf(from), later, Number(values.most))
  // What is dropped may have been what another line's type came from.
  for (let round = 0; round < 3; round++) {
    const errors = errorsByLine(filesOf(groups), release(from, releases))
    if (errors.size === 0) break
    groups = withoutErrors(groups, errors)
  }
  return filesOf(groups)
}

function compare(from, to, code, root) {
  const errors = errorsByLine(code, release(to, releases))
  if (values.keep) writeFileSync(join(root, `errors-${to}.json`), JSON.stringify([...errors]))
  const told = new Map()
  for (const each of scan(root, versionOf(from), versionOf(to))) {
    // A finding may span lines; its code is one statement, and that is one line.
    const key = `/${each.path}:${each.line}`
    told.set(key, [...(told.get(key) ?? []), each])
  }
  const missed = [...errors.keys()].filter((key) => !told.has(key))
  const extra = [...told].filter(([key]) => !errors.has(key))
  const lines = [...code.values()].reduce((count, text) => count + text.split('\n').length, 0)
  sum.lines += errors.size
  sum.found += errors.size - missed.length
  console.log(
    `| ${from} | ${to} | ${lines} | ${errors.size} | ${errors.size - missed.length} | ${missed.length} | ${extra.length} |`,
  )
  if (!values.list) return
  const lineAt = (key) => {
    const [path, line] = key.split(':')
    return code.get(path)?.split('\n')[line - 1]?.trim()
  }
  for (const key of missed)
    console.log(`missed ${key} ${lineAt(key)} :: ${errors.get(key).join(' / ').slice(0, 300)}`)
  for (const [key, findings] of extra)
    for (const each of findings)
      console.log(
        `told ${key} ${lineAt(key)} :: ${each.certainty} ${each.severity} ${each.change} ${each.element} ${each.what}`,
      )
}

/** The API version that a release pins. */
function versionOf(sdk) {
  const number = (text) => text.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0)
  const pins = ({ stripeNode }) =>
    stripeNode && number(stripeNode.first) <= number(sdk) && number(sdk) <= number(stripeNode.last)
  return versions.find(pins).version
}

function scan(root, from, to) {
  const args = [values.cli, 'scan', root, '--from', from, '--to', to, '--format', 'json', '--quiet']
  const report = JSON.parse(
    execFileSync(process.execPath, args, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] }),
  )
  if (report.skipped.length > 0) console.log(`skipped: ${JSON.stringify(report.skipped).slice(0, 300)}`)
  return report.findings.map((each) => ({ ...each, path: each.path.slice(each.path.indexOf('src/')) }))
}
