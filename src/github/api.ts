import type { Octokit } from '@octokit/rest'
import { UserError } from '../user-error.ts'
import { PAGE, RATE_LIMIT_PATIENCE } from './limits.ts'

/** One repository at GitHub, through a client that is polite: paced writes, bounded retries, no blind second POST. */
export interface Api {
  octokit: Octokit
  /** For the calls' parameters: `{ ...api.at, issue_number }`. */
  at: { owner: string; repo: string }
  /** Waits before looking whether a POST that seemed to fail was carried out after all. */
  settle: () => Promise<void>
}

export interface ApiOptions {
  owner: string
  repo: string
  token: string
  apiUrl: string
  /** Base of all waits, in milliseconds: between writes, before retries. GitHub asks for 1,000. */
  pace: number
  /** Where to say that a limit is being waited for. */
  log: (sentence: string) => void
}

/**
 * Loads Octokit, which takes longer to load than the rest of the Action, only when there is something to ask.
 */
export async function connect(options: ApiOptions): Promise<Api> {
  const { Octokit: Rest } = await import(/* webpackMode: "eager" */ '@octokit/rest')
  const { throttling } = await import(/* webpackMode: "eager" */ '@octokit/plugin-throttling')
  const { retry } = await import(/* webpackMode: "eager" */ '@octokit/plugin-retry')
  const { getOctokitOptions, defaults } = await import(/* webpackMode: "eager" */ '@actions/github/lib/utils')
  const { owner, repo, token, apiUrl, pace, log } = options
  // Measured: in this order the throttle sees what the retries do.
  const Polite = Rest.plugin(throttling, retry)
  const octokit = new Polite({
    ...getOctokitOptions(token),
    baseUrl: apiUrl,
    userAgent: 'restripe',
    request: { fetch: impatient((defaults.request as { fetch: typeof fetch }).fetch) },
    log: { debug() {}, info() {}, warn() {}, error() {} },
    throttle: {
      // Limiters are global by id; two clients in one process must not wait for each other.
      id: `${owner}/${repo}#${++clients}`,
      retryAfterBaseValue: pace,
      // Posts 3 s apart are for bulk; a run makes a handful, 1 s apart as GitHub's guide asks.
      triggersNotification: () => false,
      ...(pace < 1000 ? { write: unpaced } : {}),
      onRateLimit: (seconds: number, _options: unknown, _octokit: unknown, count: number) =>
        waitFor('rate limit', seconds, count, log),
      onSecondaryRateLimit: (seconds: number, _options: unknown, _octokit: unknown, count: number) =>
        waitFor('secondary rate limit', seconds, count, log),
    },
    retry: { retryAfterBaseValue: pace, retries: 2, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
  })
  octokit.hook.before('request', (request) => {
    // A POST that seems to have failed may have been carried out; its caller looks before repeating it.
    if (request.method === 'POST') request.request = { ...request.request, retries: 0 }
  })
  octokit.hook.after('request', ({ data }) => {
    // Every answer that is asked for here is JSON; a text is a proxy's page.
    if (typeof data === 'string' && data !== '') {
      throw new UserError(
        'What answers in GitHub’s place sends no JSON; check GITHUB_API_URL and the runner’s proxy.',
      )
    }
  })
  return {
    octokit,
    at: { owner, repo },
    settle: () => new Promise((resolve) => setTimeout(resolve, pace)),
  }
}

let clients = 0

/** One attempt's time limit. The fetch given knows the runner's proxy settings, which Node's own does not read. */
function impatient(proxied: typeof fetch): typeof fetch {
  return (url, init) => proxied(url, { ...init, signal: AbortSignal.timeout(60_000) })
}

/** Lets writes through at once: the shape of a Bottleneck group. */
const unpaced = { key: () => ({ schedule: (_options: unknown, job: () => unknown) => job() }) }

function waitFor(what: string, seconds: number, count: number, log: (sentence: string) => void): boolean {
  if (seconds > RATE_LIMIT_PATIENCE || count >= 2) return false
  log(`GitHub’s ${what} is reached; waiting ${seconds} seconds.`)
  return true
}

/** Every page of a list. */
export async function all<T>(api: Api, route: string, parameters: Record<string, unknown>): Promise<T[]> {
  return (await api.octokit.paginate(route, { ...api.at, per_page: PAGE, ...parameters })) as T[]
}

/** What GitHub answered, where it answered; 500 with no message of GitHub's where the connection broke. */
export interface ApiError extends Error {
  status: number
  response?: { headers: Record<string, string | undefined>; data?: unknown }
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && typeof (error as ApiError).status === 'number'
}

/** 5xx, a broken connection or a timeout: whether the request was carried out is unknown. */
export function isUnsure(error: unknown): boolean {
  return isApiError(error) && error.status >= 500
}

/** A limit that was hit, not something that the token may not do; both are answered with 403. */
export function isLimit(error: unknown): boolean {
  if (!hasStatus(error, 403, 429)) return false
  const remaining = error.response?.headers['x-ratelimit-remaining']
  return error.status === 429 || remaining === '0' || /secondary rate|abuse detection/i.test(error.message)
}

/** What the token may not do. */
export function isDenied(error: unknown): error is ApiError {
  return hasStatus(error, 403) && !isLimit(error)
}

export function hasStatus(error: unknown, ...statuses: number[]): error is ApiError {
  return isApiError(error) && statuses.includes(error.status)
}

/**
 * Runs a POST that must not happen twice: after an answer that leaves open whether it was carried out, looks for
 * its result, and only repeats it where there is none.
 */
export async function postOnce<T>(
  api: Api,
  post: () => Promise<T>,
  look: () => Promise<T | null>,
): Promise<T> {
  try {
    return await post()
  } catch (error) {
    if (!isUnsure(error)) throw error
    await api.settle()
    return (await look()) ?? (await post())
  }
}

/**
 * The error as a sentence with its remedy, where it is one that a user can mend; a defect otherwise.
 * Only for answers that end the run; what one post may not do is told by `tellDenied`.
 */
export function asUserError(error: unknown, now: Date): unknown {
  if (!isApiError(error)) return error
  const headers = error.response?.headers ?? {}
  if (error.status === 401) {
    return new UserError(
      'GitHub does not accept the token (401); leave "github-token" at its default, or give a token that has not expired.',
    )
  }
  if ((error.status === 403 || error.status === 429) && headers['x-ratelimit-remaining'] === '0') {
    const reset = new Date(Number(headers['x-ratelimit-reset'] ?? 0) * 1000)
    const minutes = Math.max(1, Math.ceil((reset.getTime() - now.getTime()) / 60_000))
    return new UserError(
      `GitHub’s rate limit for this token is used up; it starts afresh at ${reset.toISOString()}, in ${minutes} minutes: run again then.`,
    )
  }
  if (isLimit(error)) {
    return new UserError(
      'GitHub’s secondary rate limit is reached and did not end in time; run again in a few minutes.',
    )
  }
  if (error.status >= 500) {
    return new UserError(
      `GitHub could not be reached or answered ${error.status} several times; run again, and see githubstatus.com if it stays so.`,
    )
  }
  if (error.status === 404) {
    return new UserError(
      'GitHub does not find the repository or the pull request with this token (404); a private repository needs ' +
        '`contents: read` and `pull-requests: write` in the job’s `permissions`.',
    )
  }
  return new UserError(
    `GitHub refused a request with ${error.status}: ${error.message.slice(0, 300)}; please report it if it stays so.`,
  )
}
