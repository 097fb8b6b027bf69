import type { ApiError } from './api.ts'

/** What a 403 was about, for the sentence that tells it. */
export interface Denied {
  /** What did not happen, as a subject and verb: `The review was not posted`. */
  what: string
  /** Where GitHub's answer names no permission: `pull-requests: write`. */
  permission: string
  /** The pull request comes from a fork. */
  fork: boolean
}

/** The permission that is missing, in the syntax of a workflow; for a fork, that the token can only read. */
export function tellDenied(error: ApiError, { what, permission, fork }: Denied): string {
  if (fork) {
    return `${what}: the pull request comes from a fork, so the token is read-only; the annotations and the job summary carry everything.`
  }
  const state = /\b(locked|archived)\b/i.exec(error.message)?.[1]?.toLowerCase()
  if (state !== undefined) {
    const thing = state === 'locked' ? 'conversation is locked' : 'repository is archived'
    return `${what}: the ${thing}; ${state === 'locked' ? 'unlock' : 'unarchive'} it to have it posted. The annotations and the job summary carry everything.`
  }
  const needed = acceptedPermissions(error) ?? `\`${permission}\``
  return `${what}: the token may not; add ${needed} to the job’s \`permissions\`. The annotations and the job summary carry everything.`
}

/**
 * GitHub's header names what would do: `issues=write; pull_requests=write` (either), `contents=write,workflows=write` (both).
 * One that names reading only helps to the next refusal, so what the caller knows to be needed is told instead.
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#insufficient-permissions
 */
function acceptedPermissions(error: ApiError): string | null {
  const header = error.response?.headers['x-accepted-github-permissions']
  if (header === undefined || !/^[a-z_]+=[a-z]+([,;] ?[a-z_]+=[a-z]+)*$/.test(header)) return null
  if (!header.includes('=write')) return null
  const ways = header.split(';').map((way) =>
    way
      .split(',')
      .map((pair) => `\`${pair.trim().replace('=', ': ').replaceAll('_', '-')}\``)
      .join(' and '),
  )
  return ways.join(' or ')
}
