// A GitHub of our own for tests: real HTTP on 127.0.0.1, a bare git repository behind it, GitHub's OpenAPI
// description as referee of every request and answer, and faults on demand.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { git, temporaryFolder } from './git.ts'
import { asUser, type Visitor } from './github/as-user.ts'
import { type Answer, type Call, type Handler, notFound, Refusal } from './github/call.ts'
import { checks } from './github/checks.ts'
import { Description } from './github/description.ts'
import { gitData } from './github/git-data.ts'
import { answerGraphql } from './github/graphql.ts'
import { issues } from './github/issues.ts'
import { pullPayload, repositoryPayload } from './github/payloads.ts'
import { authorize } from './github/permissions.ts'
import { followPushes, openPull, pulls } from './github/pulls.ts'
import { repos } from './github/repos.ts'
import { BareRepository, type CommitData } from './github/repository.ts'
import { reviews } from './github/reviews.ts'
import {
  type CheckRun,
  type Issue,
  type IssueComment,
  type PullData,
  person,
  pullOf,
  type Review,
  type ReviewComment,
  type Thread,
  type TokenOwner,
  type World,
} from './github/world.ts'

export type {
  Issue,
  IssueComment,
  PullData,
  Review,
  ReviewComment,
  Thread,
  TokenOwner,
} from './github/world.ts'

export interface GitHubOptions {
  /** `owner/name`, default `acme/shop`. */
  repository?: string
  /** A bare repository; an empty one is made where none is given. */
  gitDir?: string
  defaultBranch?: string
  private?: boolean
  /** Default: `ACTIONS_TOKEN`, as a workflow with every write permission that Restripe asks for has it. */
  tokens?: Record<string, TokenOwner>
  /** The repository's setting "Allow GitHub Actions to create and approve pull requests"; default true. */
  actionsMayOpenPullRequests?: boolean
  /** Which of GitHub's two wordings for a line off the diff; default `resolved`, the one of 2026. */
  lineErrors?: 'resolved' | 'diff'
  /** Characters from which on a file's `patch` is left out. */
  patchLimit?: number
}

/** `GITHUB_TOKEN`, and what its bot is called. */
export const ACTIONS_TOKEN = 'ghs_0000000000000000000000000000000000000000'
export const ACTIONS_BOT = 'github-actions[bot]'
export const ALL_PERMISSIONS = {
  contents: 'write',
  'pull-requests': 'write',
  issues: 'write',
  checks: 'write',
  'security-events': 'write',
} as const

export interface RecordedRequest {
  method: string
  /** Without the query, `/repos/acme/shop/pulls/1`. */
  path: string
  query: Record<string, string>
  body: unknown
  /** POST, PATCH, PUT and DELETE; GraphQL is a POST, so it counts. */
  write: boolean
  /** The token that was sent. */
  auth: string | null
  /** As `Date.now()`. */
  time: number
  /** The operation's id in GitHub's description, `graphql`, or null. */
  operation: string | null
  /** What was answered; null while it wasn't, or where the connection was cut. */
  status: number | null
}

export interface Fault {
  match: (request: RecordedRequest) => boolean
  /** How often; default 1. */
  times?: number
  /** Not `then`: an object with that key is taken for a promise. */
  does:
    | { status: number; body?: unknown; headers?: Record<string, string> }
    /** Does the work and answers late; with `before`, waits first. */
    | { delayMs: number; before?: true }
    /** Cuts the connection before doing anything. */
    | 'drop'
    /** Does the work, then cuts the connection. */
    | 'dropAfterDoing'
}

export interface GitHubServer {
  /** `http://127.0.0.1:port`, for Octokit's `baseUrl` and `GITHUB_API_URL`. */
  url: string
  graphqlUrl: string
  owner: string
  repo: string
  repository: string
  gitDir: string
  requests: RecordedRequest[]
  /** The writes among the requests. */
  readonly writes: RecordedRequest[]
  /** What GitHub's description doesn't allow, in requests or answers; tests assert that it is empty. */
  violations: string[]
  /** Every pull request as it is now; call `settle` after a push. */
  readonly pulls: (Issue & { pull: PullData })[]
  readonly issues: Issue[]
  readonly checkRuns: CheckRun[]
  readonly sarifs: { id: string; commit: string; ref: string; sarif: unknown }[]
  issueComments(number: number): IssueComment[]
  reviews(number: number): Review[]
  reviewComments(number: number): ReviewComment[]
  threads(number: number): Thread[]
  /** The sha of `main`, `refs/heads/main` or `refs/pull/1/head`; null where there is none. */
  ref(name: string): Promise<string | null>
  readFile(ref: string, path: string): Promise<string | null>
  /** Newest first, with `verified`. */
  commits(ref: string): Promise<(CommitData & { verified: boolean })[]>
  /** As the event payloads carry it. */
  repositoryPayload(): Record<string, unknown>
  pullPayload(number: number): Record<string, unknown>
  openPull(pull: Parameters<typeof openPull>[1]): Promise<Issue & { pull: PullData }>
  /** Takes note of pushes; every request does so first. */
  settle(): Promise<void>
  fault(fault: Fault): void
  setTokens(tokens: Record<string, TokenOwner>): void
  allowActionsToOpenPullRequests(allowed: boolean): void
  asUser(login: string): Visitor
  close(): Promise<void>
}

const HANDLERS: Record<string, Handler> = { ...pulls, ...reviews, ...issues, ...gitData, ...repos, ...checks }

/** A body may be this long, UTF-8 bytes. */
const REQUEST_LIMIT = 100 * 1024 * 1024

export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubServer> {
  const [owner = 'acme', repo = 'shop'] = (options.repository ?? 'acme/shop').split('/')
  const gitDir = options.gitDir ?? (await emptyRepository(options.defaultBranch ?? 'main'))
  const world: World = {
    git: new BareRepository(gitDir),
    description: describe(),
    owner,
    repo,
    private: options.private ?? false,
    defaultBranch: options.defaultBranch ?? 'main',
    actionsMayOpenPullRequests: options.actionsMayOpenPullRequests ?? true,
    lineErrors: options.lineErrors ?? 'resolved',
    patchLimit: options.patchLimit ?? 500_000,
    api: '',
    site: 'https://github.com',
    people: new Map(),
    tokens: new Map(
      Object.entries(
        options.tokens ?? {
          [ACTIONS_TOKEN]: { login: ACTIONS_BOT, type: 'Bot', permissions: ALL_PERMISSIONS },
        },
      ),
    ),
    issues: new Map(),
    comments: new Map(),
    reviews: new Map(),
    reviewComments: new Map(),
    threads: new Map(),
    checkRuns: new Map(),
    labels: new Map(),
    sarifs: [],
    verified: new Set(),
    counters: { number: 0, id: 2_100_000_000 },
  }
  person(world, owner)
  const requests: RecordedRequest[] = []
  const violations: string[] = []
  const faults: Fault[] = []
  // One at a time, as a database would have it; a delay holds up only its own request.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }
  const http = createServer((request, response) => {
    serve({ world, requests, violations, faults, inTurn }, request, response).catch((error: unknown) => {
      violations.push(`defect of the test server: ${error instanceof Error ? error.stack : error}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  world.api = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const settle = () => inTurn(() => followPushes(world))
  const ofPull = <T extends { pull: number }>(all: Map<number, T>, number: number) =>
    [...all.values()].filter((one) => one.pull === number)
  return {
    url: world.api,
    graphqlUrl: `${world.api}/graphql`,
    owner,
    repo,
    repository: `${owner}/${repo}`,
    gitDir,
    requests,
    violations,
    get writes() {
      return requests.filter((one) => one.write)
    },
    get pulls() {
      return [...world.issues.values()].filter(
        (one): one is Issue & { pull: PullData } => one.pull !== undefined,
      )
    },
    get issues() {
      return [...world.issues.values()].filter((one) => !one.pull)
    },
    get checkRuns() {
      return [...world.checkRuns.values()]
    },
    sarifs: world.sarifs,
    issueComments: (number) => [...world.comments.values()].filter((one) => one.issue === number),
    reviews: (number) => ofPull(world.reviews, number),
    reviewComments: (number) => ofPull(world.reviewComments, number),
    threads: (number) => ofPull(world.threads, number),
    ref: (name) => world.git.resolve(name.startsWith('refs/') ? name : `refs/heads/${name}`),
    readFile: (ref, path) => world.git.readFile(ref, path),
    commits: async (ref) =>
      (await world.git.log([ref])).map((one) => ({ ...one, verified: world.verified.has(one.sha) })),
    repositoryPayload: () => repositoryPayload(world),
    pullPayload: (number) => {
      const pull = pullOf(world.issues.get(number))
      if (!pull) throw new Error(`No pull request ${number}`)
      return pullPayload(world, pull, true)
    },
    openPull: (pull) => inTurn(() => openPull(world, pull)),
    settle,
    fault: (fault) => void faults.push({ ...fault }),
    setTokens: (tokens) => {
      world.tokens = new Map(Object.entries(tokens))
    },
    allowActionsToOpenPullRequests: (allowed) => {
      world.actionsMayOpenPullRequests = allowed
    },
    asUser: (login) => asUser(world, login, settle),
    close: () => close(http),
  }
}

let description: Description | undefined

/** Read and compiled once for all servers of a test file. */
function describe(): Description {
  description ??= new Description()
  return description
}

async function emptyRepository(branch: string): Promise<string> {
  const folder = join(temporaryFolder('bare'), 'repository.git')
  await git(temporaryFolder('cwd'), ['init', '--quiet', '--bare', `--initial-branch=${branch}`, folder])
  return folder
}

function close(http: Server): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve())
    http.closeAllConnections()
  })
}

interface Serving {
  world: World
  requests: RecordedRequest[]
  violations: string[]
  faults: Fault[]
  inTurn<T>(work: () => Promise<T>): Promise<T>
}

async function serve(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world, requests } = serving
  const url = new URL(request.url ?? '/', world.api)
  const method = request.method ?? 'GET'
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    chunks.push(chunk)
    size += chunk.length
    if (size > REQUEST_LIMIT) return void response.destroy()
  }
  const raw = Buffer.concat(chunks).toString('utf8')
  const route = world.description.route(method, url.pathname)
  const graphql = url.pathname === '/graphql' && method === 'POST'
  const recorded: RecordedRequest = {
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    body: parseBody(raw),
    write: method !== 'GET' && method !== 'HEAD',
    auth: /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null,
    time: Date.now(),
    operation: graphql ? 'graphql' : (route?.operationId ?? null),
    status: null,
  }
  requests.push(recorded)
  const fault = takeFault(serving.faults, recorded)
  if (fault === 'drop') return void request.socket.destroy()
  const delay = fault && fault !== 'dropAfterDoing' && 'delayMs' in fault ? fault : null
  if (delay?.before) await sleep(delay.delayMs)
  const answer =
    fault && fault !== 'dropAfterDoing' && 'status' in fault
      ? { status: fault.status, body: fault.body ?? { message: 'Fault' }, headers: fault.headers ?? {} }
      : await serving.inTurn(() => answerOne(serving, recorded, request, route))
  if (delay && !delay.before) await sleep(delay.delayMs)
  if (fault === 'dropAfterDoing') return void request.socket.destroy()
  recorded.status = answer.status
  send(response, answer, rateLimit(requests.length, graphql))
}

function parseBody(raw: string): unknown {
  if (raw === '') return undefined
  try {
    return JSON.parse(raw)
  } catch {
    return raw
  }
}

function takeFault(faults: Fault[], request: RecordedRequest): Fault['does'] | null {
  const at = faults.findIndex((one) => one.match(request))
  const fault = faults[at]
  if (!fault) return null
  fault.times = (fault.times ?? 1) - 1
  if (fault.times <= 0) faults.splice(at, 1)
  return fault.does
}

function rateLimit(used: number, graphql: boolean): Record<string, string> {
  const limit = 1000
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(limit - used, 0)),
    'x-ratelimit-used': String(used),
    'x-ratelimit-resource': graphql ? 'graphql' : 'core',
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
    'x-github-request-id': `LOCAL:${used}`,
  }
}

type Route = ReturnType<Description['route']>

async function answerOne(
  serving: Serving,
  recorded: RecordedRequest,
  request: IncomingMessage,
  route: Route,
): Promise<Answer> {
  const { world, violations } = serving
  const { method, path, query, body } = recorded
  const note = (text: string) => violations.push(`${method} ${path}: ${text}`)
  try {
    const owner = recorded.auth === null ? null : world.tokens.get(recorded.auth)
    if (owner === undefined) throw new Refusal(401, 'Bad credentials')
    if (owner === null && (recorded.write || path === '/user'))
      throw new Refusal(401, 'Requires authentication')
    if (!request.headers['user-agent']) throw new Refusal(403, 'Request forbidden by administrative rules.')
    await followPushes(world)
    const visitor: TokenOwner = owner ?? { login: 'anonymous', permissions: {} }
    const call: Call = {
      world,
      operationId: recorded.operation ?? '',
      method,
      path,
      params: route?.params ?? {},
      query,
      body: typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {},
      accept: String(request.headers.accept ?? ''),
      user: person(world, visitor.login, visitor.type),
      owner: visitor,
    }
    if (recorded.operation === 'graphql') return await answerGraphql(call, note)
    const handler = route ? HANDLERS[route.operationId] : undefined
    if (!route || !handler) {
      note('the local GitHub knows no such operation')
      throw notFound()
    }
    const { owner: inOwner, repo: inRepo } = route.params
    const same = (a = '', b = '') => a.toLowerCase() === b.toLowerCase()
    if (inOwner !== undefined && !(same(inOwner, world.owner) && same(inRepo, world.repo))) throw notFound()
    if (world.private && owner === null) throw notFound()
    const wrong = world.description.requestViolations(route, method, query, body)
    for (const one of wrong) note(`request: ${one}`)
    authorize(call)
    const bad = wrong.filter((one) => one.startsWith('body'))
    if (bad.length > 0) throw new Refusal(422, `Invalid request.\n\n${bad.join('\n')}`)
    const answer = await handler(call)
    if (answer.text === undefined && answer.status < 300) {
      // Undefined keys are not sent, so they are not judged.
      const sent = answer.body === undefined ? undefined : JSON.parse(JSON.stringify(answer.body))
      for (const one of world.description.responseViolations(route, method, answer.status, sent))
        note(`answer ${answer.status}: ${one}`)
    }
    return answer
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const body = {
      message: error.message,
      ...(error.errors ? { errors: error.errors } : {}),
      documentation_url: 'https://docs.github.com/rest',
      status: String(error.status),
    }
    return { status: error.status, body, headers: error.headers }
  }
}

function send(response: ServerResponse, answer: Answer, headers: Record<string, string>): void {
  const text = answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body))
  const type = answer.status === 204 ? {} : { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(answer.status, { ...type, ...headers, ...answer.headers })
  response.end(text)
}
