// Starts the committed bundle as GitHub's runner starts it, and reads back what the runner would read.
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { temporaryFolder } from './git.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export interface ActionRun {
  /** The checkout, `GITHUB_WORKSPACE`. */
  workspace: string
  eventName: string
  /** The event's payload. */
  event: unknown
  /** Beside the defaults of `action.yml`. */
  inputs?: Record<string, string>
  server: { url: string; graphqlUrl: string; repository: string }
  /** What `github.token` is; default: none. */
  token?: string
  /** `GITHUB_SHA`: on `pull_request` the merge commit. */
  sha: string
  /** `refs/pull/1/merge`, `refs/heads/main` */
  ref: string
  /** Another node than the one that runs the tests. */
  node?: string
  /** Beside the runner's own; `undefined` removes one. */
  env?: Record<string, string | undefined>
  /** Another bundle than `runs.main`. */
  main?: string
}

export interface Annotation {
  level: 'notice' | 'warning' | 'error'
  message: string
  file?: string
  line?: number
  endLine?: number
  col?: number
  endColumn?: number
  title?: string
}

export interface ActionResult {
  exitCode: number | null
  stdout: string
  stderr: string
  outputs: Record<string, string>
  /** The job summary's Markdown. */
  summary: string
  annotations: Annotation[]
  /** Every other workflow command, `group`, `add-mask`, `stop-commands` …: what a stranger's text must not cause. */
  commands: { name: string; value: string }[]
}

interface Metadata {
  inputs: Record<string, { default?: string | boolean | number; required?: boolean }>
  outputs: Record<string, unknown>
  runs: { using: string; main: string }
}

export function actionMetadata(): Metadata {
  return parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Metadata
}

/** Starts `runs.main` and waits for its end. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const metadata = actionMetadata()
  const temp = temporaryFolder('runner')
  const file = (name: string, text = '') => {
    const path = join(temp, name)
    writeFileSync(path, text)
    return path
  }
  const files = {
    output: file('output'),
    summary: file('summary.md'),
    env: file('env'),
    state: file('state'),
    path: file('path'),
  }
  const actor = (run.event as { sender?: { login?: string } } | null)?.sender?.login ?? 'alice'
  const pull = (run.event as { pull_request?: { head: { ref: string }; base: { ref: string } } } | null)
    ?.pull_request
  const [owner = ''] = run.server.repository.split('/')
  const env: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    HOME: temp,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_PATH: ROOT,
    GITHUB_ACTOR: actor,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_API_URL: run.server.url,
    GITHUB_GRAPHQL_URL: run.server.graphqlUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: run.eventName,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(run.event)),
    GITHUB_REPOSITORY: run.server.repository,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_WORKSPACE: run.workspace,
    GITHUB_SHA: run.sha,
    GITHUB_REF: run.ref,
    GITHUB_REF_NAME: run.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_HEAD_REF: pull?.head.ref ?? '',
    GITHUB_BASE_REF: pull?.base.ref ?? '',
    GITHUB_RUN_ID: '9876543210',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_JOB: 'restripe',
    GITHUB_WORKFLOW: 'Restripe',
    GITHUB_WORKFLOW_REF: `${run.server.repository}/.github/workflows/restripe.yml@${run.ref}`,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_ENV: files.env,
    GITHUB_STATE: files.state,
    GITHUB_PATH: files.path,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(temp, 'tools'),
    ...inputEnvironment(metadata, run),
    ...run.env,
  }
  const { exitCode, stdout, stderr } = await start(
    run.node ?? process.execPath,
    run.main ?? join(ROOT, metadata.runs.main),
    run.workspace,
    env,
  )
  return {
    exitCode,
    stdout,
    stderr,
    outputs: readOutputs(readFileSync(files.output, 'utf8')),
    summary: readFileSync(files.summary, 'utf8'),
    // The runner reads commands in both streams.
    ...readCommands(`${stdout}\n${stderr}`),
  }
}

/** As the runner names inputs: upper case, spaces to underscores, hyphens kept; each one of `action.yml` is there. */
function inputEnvironment(metadata: Metadata, run: ActionRun): Record<string, string> {
  const inputs: Record<string, string> = {}
  for (const [name, { default: value = '' }] of Object.entries(metadata.inputs)) {
    inputs[name] = String(value).replace(/\$\{\{\s*github\.token\s*\}\}/g, run.token ?? '')
  }
  return Object.fromEntries(
    Object.entries({ ...inputs, ...run.inputs }).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  )
}

function start(node: string, main: string, cwd: string, env: Record<string, string | undefined>) {
  return new Promise<{ exitCode: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const clean = Object.fromEntries(
      Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    )
    const child = spawn(node, [main], { cwd, env: clean, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
    child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (exitCode) => {
      resolve({
        exitCode,
        stdout: Buffer.concat(chunks.stdout).toString('utf8'),
        stderr: Buffer.concat(chunks.stderr).toString('utf8'),
      })
    })
  })
}

/** `name=value` lines and `name<<DELIMITER` blocks. */
export function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const block = /^([^=]+?)<<(.+)$/.exec(line)
    if (block) {
      const end = lines.indexOf(block[2] ?? '', at + 1)
      if (end < 0) throw new Error(`The output ${block[1]} has no end`)
      outputs[block[1] ?? ''] = lines.slice(at + 1, end).join('\n')
      at = end
    } else if (line.includes('=')) {
      outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
    }
  }
  return outputs
}

const unescapeData = (text: string) => text.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%')
const unescapeProperty = (text: string) => unescapeData(text.replace(/%3A/gi, ':').replace(/%2C/gi, ','))

/** The commands that the runner obeys; text in front of any other name is printed as it is. */
const COMMANDS = new Set(
  `notice warning error debug group endgroup echo add-mask add-matcher remove-matcher stop-commands add-path set-env
  set-output save-state internal-set-repo-path`.split(/\s+/),
)

/**
 * Reads workflow commands as the runner does: `::name key=value,…::message` after nothing but blanks, and the older
 * `##[name key=value;…]message` anywhere in a line.
 */
export function readCommands(output: string): Pick<ActionResult, 'annotations' | 'commands'> {
  const annotations: Annotation[] = []
  const commands: { name: string; value: string }[] = []
  let stopped: string | null = null
  for (const line of output.split(/\r?\n/)) {
    const command = readCommand(line, stopped)
    if (!command) continue
    if (command.name === stopped) {
      stopped = null
      continue
    }
    if (stopped !== null) continue
    const { name, properties, value } = command
    if (name === 'stop-commands') stopped = value
    if (name !== 'notice' && name !== 'warning' && name !== 'error') {
      commands.push({ name, value })
      continue
    }
    const annotation: Annotation = { level: name, message: value }
    for (const [key, text] of Object.entries(properties)) {
      if (key === 'file' || key === 'title') annotation[key] = text
      if (key === 'line' || key === 'endLine' || key === 'col' || key === 'endColumn')
        annotation[key] = Number(text)
    }
    annotations.push(annotation)
  }
  return { annotations, commands }
}

function readCommand(line: string, stopped: string | null) {
  const match = /^\s*::(\S+?)(?: ([^:]*))?::(.*)$/.exec(line)
  const old = /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/.exec(line)
  const [found, separator] = match ? [match, ','] : [old, ';']
  if (!found) return null
  const [, name = '', text = '', data = ''] = found
  if (!COMMANDS.has(name) && name !== stopped) return null
  const pairs = text.split(separator).filter((one) => one.includes('='))
  const properties = Object.fromEntries(
    pairs.map((pair) => [
      pair.slice(0, pair.indexOf('=')).trim(),
      unescapeProperty(pair.slice(pair.indexOf('=') + 1)),
    ]),
  )
  return { name, properties, value: unescapeData(data) }
}
