// npm run bench: start-up, scans and requests, compared in one run and told as ratios.
//
//   npm run bench                       the example app and a generated tree
//   npm run bench -- path/to/checkout   a repository of yours as well
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'dist/cli.js')
const rounds = 7
const work = mkdtempSync(join(tmpdir(), 'restripe-bench-'))

try {
  startUp()
  scans()
  await requests()
} finally {
  rmSync(work, { recursive: true, force: true })
}

function startUp() {
  const empty = join(work, 'no-stripe')
  write(empty, { 'package.json': '{ "name": "empty" }', 'src/index.ts': 'export const one = 1\n' })
  compare('Start without work', {
    'node -e 0': [process.execPath, '-e', '0'],
    'cli --version': [process.execPath, cli, '--version'],
    'scan, no Stripe': [process.execPath, cli, 'scan', empty],
    'Action, no Stripe': action(empty),
  })
}

function scans() {
  const example = join(root, 'examples/financial-connections-app')
  const tree = join(work, 'tree')
  write(tree, generatedTree(2000))
  const given = process.argv.slice(2).filter((each) => !each.startsWith('-'))
  for (const folder of [example, tree, ...given]) {
    const to = folder === example || folder === tree ? '2024-06-20' : 'latest'
    compare(`Scan of ${folder === tree ? 'a generated tree of 2,000 files' : folder.replace(root, '')}`, {
      'node -e 0': [process.execPath, '-e', '0'],
      'grep -r': ['grep', '-rIl', '--exclude-dir=node_modules', '-i', 'stripe', folder],
      restripe: [process.execPath, cli, 'scan', folder, '--to', to, '--format', 'json'],
    })
  }
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

/** Runs the commands in turn, several rounds, and prints each against the first: wall and CPU, medians of ratios. */
function compare(title, commands) {
  const names = Object.keys(commands)
  const samples = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const sample = measure(commands[name])
      if (round > 0) samples[name].push(sample)
    }
  }
  console.log(`\n${title}`)
  for (const name of names) {
    const ratio = (key) =>
      median(samples[name].map((each, index) => each[key] / samples[names[0]][index][key]))
    const wall = median(samples[name].map((each) => each.wall))
    console.log(
      `  ${name.padEnd(22)} ${wall.toFixed(0).padStart(6)} ms  wall ×${ratio('wall').toFixed(2)}  CPU ×${ratio('cpu').toFixed(2)}`,
    )
  }
}

function measure(command) {
  const [file, ...args] = Array.isArray(command) ? command : command.args
  const start = process.hrtime.bigint()
  // The children's CPU is what this process's children have used more than before.
  const cpu = childCpu()
  spawnSync(file, args, { stdio: 'ignore', env: command.env ?? process.env, maxBuffer: 1 << 28 })
  return { wall: Number(process.hrtime.bigint() - start) / 1e6, cpu: Math.max(1, childCpu() - cpu) }
}

function childCpu() {
  const { stdout } = spawnSync('cat', [`/proc/${process.pid}/stat`], { encoding: 'utf8' })
  const fields = stdout.slice(stdout.lastIndexOf(')') + 2).split(' ')
  // cutime and cstime, in clock ticks of 10 ms.
  return fields.length > 14 ? (Number(fields[13]) + Number(fields[14])) * 10 : 1
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
  return { args: [process.execPath, join(root, 'dist/index.js')], env }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** One file in ten talks to Stripe, one in fifty breaks. */
function generatedTree(count) {
  const files = {
    'package.json': '{ "name": "generated", "dependencies": { "stripe": "^15.12.0" } }\n',
    'src/stripe.ts':
      "import Stripe from 'stripe'\n\nexport const stripe = new Stripe('sk', { apiVersion: '2024-04-10' })\n",
  }
  for (let index = 0; index < count; index++) {
    const body = Array.from(
      { length: 40 },
      (_, line) => `export const value${line} = (input: number) => input + ${index + line}`,
    ).join('\n')
    const uses =
      index % 10 === 0
        ? `import { stripe } from '../stripe'\nexport const customer = (id: string) => stripe.customers.retrieve(id)\n`
        : ''
    const breaks =
      index % 50 === 0
        ? "export const link = (customer: string) => stripe.financialConnections.sessions.create({ account_holder: { type: 'customer', customer } } as any)\n"
        : ''
    files[`src/part${index % 37}/file${index}.ts`] = `${uses}${body}\n${breaks}`
  }
  return files
}
