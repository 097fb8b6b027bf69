import { type Api, all } from './api.ts'
import type { PullRequestFile } from './diff.ts'
import { FILES_OF_PULL_REQUEST } from './limits.ts'

/** A pull request as it is now, and what it changes. */
export interface PullRequest {
  number: number
  url: string
  headSha: string
  closed: boolean
  files: PullRequestFile[]
  /** GitHub lists no more than 3,000 files; what lies beyond is not known to be in the diff. */
  complete: boolean
}

export async function fetchPullRequest(api: Api, number: number): Promise<PullRequest> {
  const [{ data: pull }, files] = await Promise.all([
    api.octokit.rest.pulls.get({ ...api.at, pull_number: number }),
    all<PullRequestFile>(api, 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { pull_number: number }),
  ])
  return {
    number,
    url: pull.html_url,
    headSha: pull.head.sha,
    closed: pull.state === 'closed',
    files,
    complete: pull.changed_files <= FILES_OF_PULL_REQUEST,
  }
}
