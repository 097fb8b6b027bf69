// The Action in this process: real files, real Octokit, the local GitHub; only the runner's side is written down.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { act } from '../../src/github/act.ts'
import type { Annotation } from '../../src/github/annotations.ts'
import { connect } from '../../src/github/api.ts'
import type { ActionEdges } from '../../src/github/edges.ts'
import { INPUT_DEFAULTS } from '../../src/github/inputs.ts'
import { UserError } from '../../src/user-error.ts'
import { temporaryFolder } from '../support/git.ts'
import { ACTIONS_TOKEN, type GitHubServer } from '../support/github-server.ts'
import type { Scenario } from '../support/scenario.ts'
import { smallScan } from './small-scan.ts'

export interface Told {
  outputs: Record<string, string>
  annotations: Annotation[]
  /** The sentences that made the step fail. */
  failures: string[]
  summary: string
  log: string[]
}

export interface Run {
  server: GitHubServer
  workspace: string
  eventName: string
  event: unknown
  sha: string
  ref: string
  inputs?: Partial<Record<keyof typeof INPUT_DEFAULTS, string>>
  token?: string
  scan?: ActionEdges['scan']
  env?: Record<string, string | undefined>
}

/** One run of the Action, up to what its door does. */
export async function runHere(run: Run): Promise<Told> {
  const temp = temporaryFolder('runner')
  const eventPath = join(temp, 'event.json')
  writeFileSync(eventPath, JSON.stringify(run.event))
  const told: Told = { outputs: {}, annotations: [], failures: [], summary: '', log: [] }
  const inputs: Record<string, string> = {
    ...INPUT_DEFAULTS,
    'github-token': run.token ?? ACTIONS_TOKEN,
    ...run.inputs,
  }
  try {
    await act({
      runner: {
        env: {
          GITHUB_API_URL: run.server.url,
          GITHUB_SERVER_URL: 'https://github.com',
          GITHUB_EVENT_NAME: run.eventName,
          GITHUB_EVENT_PATH: eventPath,
          GITHUB_REPOSITORY: run.server.repository,
          GITHUB_WORKSPACE: run.workspace,
          GITHUB_SHA: run.sha,
          GITHUB_REF: run.ref,
          GITHUB_RUN_ID: '42',
          RUNNER_TEMP: temp,
          ...run.env,
        },
        input: (name) => inputs[name] ?? '',
        output: (name, value) => {
          told.outputs[name] = value
        },
        log: (line) => void told.log.push(line),
        annotate: (annotation) => void told.annotations.push(annotation),
        fail: (sentence) => void told.failures.push(sentence),
        defect: (error) => {
          throw error
        },
        summarize: async (markdown) => {
          told.summary += markdown
        },
      },
      scan: run.scan ?? smallScan,
      connect,
      now: () => new Date(),
      version: () => '1.0.0',
      pace: 5,
    })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    told.failures.push(error.message)
  }
  return told
}

export function review(scenario: Scenario, run: Partial<Run> = {}): Promise<Told> {
  return runHere({ ...scenario, ...run })
}

/** What the server was asked since the last look: reads and writes, as `GET /path`. */
export function askedSince(server: GitHubServer): { reads: string[]; writes: string[] } {
  const asked = server.requests.splice(0)
  const name = ({ method, path }: (typeof asked)[number]) =>
    `${method} ${path
      .replace(`/repos/${server.repository}`, '')
      .replace(/\b\d{6,}\b/, 'ID')
      .replace(/\b[0-9a-f]{40}\b/, 'SHA')}`
  return {
    reads: asked.filter(({ write }) => !write).map(name),
    writes: asked.filter(({ write }) => write).map(name),
  }
}
