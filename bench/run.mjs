// npm run bench: start-up, scans and requests, compared in one run and told as ratios; docs/benchmarks.md has figures.
//
//   npm run bench                       the example app and a generated tree
//   npm run bench -- path/to/checkout   repositories of yours, beside grep, ast-grep and the compilers; of several, also
//                                       a pull request of five files in the largest beside a scan of the smallest
//   npm run bench -- --trees            generated trees of 1,000 to 16,000 files beside them too
//   … --rounds 5 --dist other/dist      fewer rounds, another build
import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compare } from './measure.mjs'
import { installPeers } from './peers.mjs'
import { generatedTree, write } from './trees.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { trees: { type: 'boolean' }, rounds: { type: 'string' }, dist: { type: 'string' } },
})
const root = fileURLToPath(new URL('..', import.meta.url))
const dist = values.dist === undefined ? join(root, 'dist') : resolve(values.dist)
const cli = join(dist, 'cli.js')
const rounds = Number(values.rounds ?? 5)
const work = mkdtempSync(join(tmpdir(), 'restripe-bench-'))

try {
  if (positionals.length === 0 && !values.trees) {
    startUp()
    examples()
    await requests()
  } else {
    const peersOf = installPeers(join(work, 'peers'), root)
    for (const checkout of positionals.map((each) => resolve(each))) {
      compare(
        `Scan of ${checkout.split(/[\\/]/).at(-1)}`,
        { restripe: scanOf(checkout), ...peersOf(checkout) },
        rounds,
      )
    }
    if (positionals.length > 1) pullRequest(positionals.map((each) => resolve(each)))
    if (values.trees) trees(peersOf)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

function scanOf(folder, to = 'latest') {
  return { args: [process.execPath, cli, 'scan', folder, '--to', to, '--format', 'json'] }
}

function startUp() {
  const empty = join(work, 'no-stripe')
  write(empty, { 'package.json': '{ "name": "empty" }', 'src/index.ts': 'export const one = 1\n' })
  const commands = {
    'node -e 0': { args: [process.execPath, '-e', '0'] },
    'cli --version': { args: [process.execPath, cli, '--version'] },
    'scan, no Stripe': scanOf(empty),
    'Action, no Stripe': action(empty),
  }
  compare('Start without work', commands, rounds)
}

function examples() {
  const example = join(root, 'examples/financial-connections-app')
  const tree = join(work, 'tree')
  write(tree, generatedTree(2000))
  for (const [name, folder] of [
    ['the example', example],
    ['a generated tree of 2,000 files', tree],
  ]) {
    const commands = {
      'node -e 0': { args: [process.execPath, '-e', '0'] },
      'grep -r': { args: ['grep', '-rIl', '--exclude-dir=node_modules', '-i', 'stripe', folder] },
      restripe: scanOf(folder, '2024-06-20'),
    }
    compare(`Scan of ${name}`, commands, rounds)
  }
}

/** The same hundred files that talk to Stripe among ever more that don't: what those cost. */
function trees(peersOf) {
  for (const count of [1000, 4000, 16000]) {
    const tree = join(work, `tree-${count}`)
    write(tree, generatedTree(count, 100))
    const name = count.toLocaleString('en')
    compare(`Scan of a generated tree of ${name} files`, { restripe: scanOf(tree), ...peersOf(tree) }, rounds)
  }
}

/** Five files that say Stripe are changed in the repository with the most files. */
function pullRequest(checkouts) {
  const filesIn = (folder) => git(folder, 'ls-files', '--cached', '--others', '--exclude-standard')
  const copies = checkouts.map((checkout, index) => {
    const folder = join(work, `checkout-${index}`)
    cpSync(checkout, folder, {
      recursive: true,
      filter: (path) => !/[\\/](?:node_modules|\.git)$/.test(path),
    })
    git(folder, 'init', '-q')
    return { checkout, folder, count: filesIn(folder).length }
  })
  const [smallest, largest] = [copies, copies].map((all, index) =>
    all.reduce((a, b) => (a.count < b.count === (index === 0) ? a : b)),
  )
  const { folder } = largest
  git(folder, 'add', '--all')
  git(folder, 'commit', '-qm', 'base')
  const saying = git(folder, 'grep', '-lI', '-e', 'stripe', '--', '*.ts', '*.tsx', '*.js')
  for (const path of saying.slice(0, 5)) appendFileSync(join(folder, path), '\n// touched\n')
  const nameOf = ({ checkout, count }) => `${checkout.split(/[\\/]/).at(-1)}, ${count} files`
  compare(
    `A pull request of five files (${nameOf(largest)}) and the smallest repository (${nameOf(smallest)})`,
    {
      'scan of the smallest': scanOf(smallest.folder),
      'review in the largest': {
        args: [process.execPath, cli, 'review', folder, '--base', 'HEAD', '--format', 'json'],
      },
      'scan of the largest': scanOf(folder),
    },
    rounds,
  )
}

function git(folder, ...args) {
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com']
  return execFileSync('git', ['-C', folder, ...who, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 })
    .split('\n')
    .filter(Boolean)
}

/** Requests of a review of 100 changed files, counted by the tests' own GitHub. */
async function requests() {
  await import('./ts-loader.mjs')
  const { prScenario } = await import('../__tests__/support/scenario.ts')
  const { runAction } = await import('../__tests__/support/run-action.ts')
  const { ACTIONS_TOKEN } = await import('../__tests__/support/github-server.ts')
  const { removeTemporaryFolders } = await import('../__tests__/support/git.ts')
  const base = generatedTree(200)
  const head = Object.fromEntries(
    Object.entries(base)
      .filter(([path]) => path.startsWith('src/'))
      .slice(0, 100)
      .map(([path, text]) => [path, `${text}export const touched = true\n`]),
  )
  const scenario = await prScenario({ base, head })
  const count = async (name) => {
    const before = scenario.server.requests.length
    const { exitCode, outputs } = await runAction({
      ...scenario,
      token: ACTIONS_TOKEN,
      inputs: { 'target-version': '2024-06-20' },
    })
    const made = scenario.server.requests.slice(before)
    console.log(
      `  ${name.padEnd(22)} ${made.filter((each) => !each.write).length} reads, ${made.filter((each) => each.write).length} writes, ${outputs.findings} findings, exit ${exitCode}`,
    )
  }
  console.log('\nRequests, a pull request of 100 files')
  await count('first run')
  await count('unchanged second run')
  await scenario.server.close()
  removeTemporaryFolders()
}

function action(folder) {
  const event = join(work, 'event.json')
  writeFileSync(event, '{"repository":{"default_branch":"main"}}')
  const env = {
    PATH: process.env.PATH,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'a/b',
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    RUNNER_TEMP: work,
    'INPUT_GITHUB-TOKEN': 'x',
  }
  return { args: [process.execPath, join(dist, 'index.js')], env }
}
